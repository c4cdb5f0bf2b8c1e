import { hash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { inParallel } from '../functions/in-parallel.ts';
import { config } from '../site/config.ts';
import type { PageMemory, Pages, RenderedPage } from '../site/page-memory-place.ts';
import { isSynthetic } from '../site/source/root.ts';

/** The build before this one, in the same folder, with the same code and settings: what it can give is not made again. */
export type LastBuild = {
  readonly memory: PageMemory;
  /** Where its files are now; nothing is there where there was no such build. */
  readonly site: string;
  /** The quality that they are packed at; undefined where nothing is there. */
  readonly quality: number | undefined;
};

/** Moves the last build of a folder aside, to be taken from, and leaves the folder empty. */
export async function setAside(folder: string): Promise<LastBuild> {
  const place = placeOf(folder);
  const site = join(place, 'site');
  await rm(site, { recursive: true, force: true });
  await mkdir(place, { recursive: true });
  const ground = await groundOf();
  const last = await readPages(join(place, PAGES), ground);
  // what is written below may not be found by a build that comes after one that failed midway
  await rm(join(place, PAGES), { force: true });
  if (last) await rename(folder, site).catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
  const stands: PageMemory['stands'] = async (address, { sum }) =>
    (await sumOf(join(site, fileOf(address)))) === sum;
  const next = {
    pages: new Map<string, RenderedPage>(),
    answers: new Map<string, string>(),
    kept: new Set<string>(),
  };
  const { quality, ...pages } = last ?? { pages: new Map(), answers: new Map(), quality: undefined };
  return { site, quality, memory: { ground, last: pages, stands, next } };
}

/** Puts the pages that were not rendered anew in their place, packed as they are. */
export async function takeKept(folder: string, { memory, site }: LastBuild): Promise<void> {
  await inParallel(memory.next.kept, AT_ONCE, async (address) => {
    const file = fileOf(address);
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await rename(join(site, file), join(folder, file));
    await rename(join(site, `${file}.br`), join(folder, `${file}.br`)).catch(() => undefined);
  });
}

const AT_ONCE = 16;

function fileOf(address: string): string {
  return address.endsWith('/') ? `${address}index.html` : address;
}

/** undefined where there is no such file */
async function sumOf(path: string): Promise<string | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  return bytes && hash('sha256', bytes, 'hex');
}

/** Keeps what the pages of a finished build asked, and lets go of the build before it. */
export async function keepBuild(folder: string, quality: number, { memory, site }: LastBuild): Promise<void> {
  await rm(site, { recursive: true, force: true });
  const questions = [...memory.next.answers.keys()];
  const numbers = new Map(questions.map((question, number) => [question, number]));
  const kept: Kept = {
    ground: memory.ground,
    quality,
    answers: [...memory.next.answers],
    pages: [...memory.next.pages].map(([address, { given, sum, reads }]) => [
      address,
      given,
      sum,
      reads.flatMap((question) => numbers.get(question) ?? []),
    ]),
  };
  await writeFile(join(placeOf(folder), PAGES), JSON.stringify(kept));
}

const PAGES = 'pages.json';

/** Questions by their number, since each is asked by many pages. */
type Kept = {
  ground: string;
  quality: number;
  answers: [question: string, answer: string][];
  pages: [address: string, given: string, sum: string, reads: number[]][];
};

async function readPages(file: string, current: string): Promise<(Pages & { quality: number }) | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const { answers, ground, pages, quality } = JSON.parse(text) as Kept;
  if (ground !== current) return undefined;
  return {
    quality,
    answers: new Map(answers),
    pages: new Map(
      pages.map(([address, given, sum, reads]) => [
        address,
        { given, sum, reads: reads.map((number) => answers[number]?.[0] ?? '') },
      ]),
    ),
  };
}

function placeOf(folder: string): string {
  return resolve('.cache', 'builds', `${basename(folder)}-${hash('sha256', folder, 'hex').slice(0, 12)}`);
}

/** A digest of all that decides a page beside the content: code, dependencies, settings and Node itself. */
async function groundOf(): Promise<string> {
  const files = (
    await Promise.all(
      ['site', 'functions', 'scripts'].map(async (folder) =>
        (await readdir(folder, { recursive: true, withFileTypes: true }))
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name)),
      ),
    )
  ).flat();
  const sums = await Promise.all(
    [...files.sort(), 'astro.config.mjs', 'package-lock.json'].map(async (file) => [
      file,
      hash('sha256', await readFile(file), 'base64url'),
    ]),
  );
  return hash('sha256', JSON.stringify([sums, config, isSynthetic(), process.version]), 'base64url');
}
