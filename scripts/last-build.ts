import { hash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { inParallel } from '../functions/in-parallel.ts';
import { config } from '../site/config.ts';
import type { PageMemory, Pages } from '../site/page-memory-place.ts';
import { isSynthetic } from '../site/source/root.ts';

/** The build before this one in the same folder. */
export type LastBuild = {
  /** Where its files are now. */
  readonly site: string;
  /** The quality that they are packed at; undefined where that is not known, or other tools packed them. */
  readonly quality: number | undefined;
};

/** Moves the last build of a folder aside, to be taken from, and leaves the folder empty. */
export async function setAside(folder: string): Promise<LastBuild> {
  const site = siteOf(folder);
  const packed = join(placeOf(folder), PACKED);
  const text = await readFile(packed, 'utf8').catch(() => '{}');
  const { ground, quality } = JSON.parse(text) as { ground?: string; quality?: number };
  // what is said of a build may not be found by one that comes after it failed midway
  await rm(packed, { force: true });
  await rm(site, { recursive: true, force: true });
  await mkdir(placeOf(folder), { recursive: true });
  // on another disk it cannot be moved, and is not worth copying
  await rename(folder, site).catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
  return { site, quality: ground === (await groundOf()) ? quality : undefined };
}

/** Lets go of the last build when the new one is finished. */
export async function letGo(folder: string, quality: number): Promise<void> {
  await rm(siteOf(folder), { recursive: true, force: true });
  await writeFile(join(placeOf(folder), PACKED), JSON.stringify({ ground: await groundOf(), quality }));
}

/** What the pages of the last build asked: nothing, where it was of other code or settings. */
export async function recallPages(folder: string): Promise<PageMemory> {
  const ground = await groundOf();
  const file = join(placeOf(folder), PAGES);
  const last = (await readPages(file, ground)) ?? { pages: new Map(), answers: new Map() };
  await rm(file, { force: true });
  const stands: PageMemory['stands'] = async (address, { sum }) =>
    (await sumOf(join(siteOf(folder), fileOf(address)))) === sum;
  return { ground, last, stands, next: { pages: new Map(), answers: new Map(), kept: new Set() } };
}

/** Puts the pages that were not rendered anew in their place, packed as they are. */
export async function takeKept(folder: string, { next }: PageMemory): Promise<void> {
  const site = siteOf(folder);
  await inParallel(next.kept, AT_ONCE, async (address) => {
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

/** Keeps what the pages asked, for the next build. */
export async function keepPages(folder: string, { ground, next }: PageMemory): Promise<void> {
  const questions = [...next.answers.keys()];
  const numbers = new Map(questions.map((question, number) => [question, number]));
  const kept: Kept = {
    ground,
    answers: [...next.answers],
    pages: [...next.pages].map(([address, { given, sum, reads }]) => [
      address,
      given,
      sum,
      reads.flatMap((question) => numbers.get(question) ?? []),
    ]),
  };
  await writeFile(join(placeOf(folder), PAGES), JSON.stringify(kept));
}

const PAGES = 'pages.json';
const PACKED = 'packed.json';

/** Questions by their number, since each is asked by many pages. */
type Kept = {
  ground: string;
  answers: [question: string, answer: string][];
  pages: [address: string, given: string, sum: string, reads: number[]][];
};

async function readPages(file: string, current: string): Promise<Pages | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const { answers, ground, pages } = JSON.parse(text) as Kept;
  if (ground !== current) return undefined;
  return {
    answers: new Map(answers),
    pages: new Map(
      pages.map(([address, given, sum, reads]) => [
        address,
        { given, sum, reads: reads.map((number) => answers[number]?.[0] ?? '') },
      ]),
    ),
  };
}

function siteOf(folder: string): string {
  return join(placeOf(folder), 'site');
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
          // the AWS template's own dependencies decide nothing here
          .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
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
