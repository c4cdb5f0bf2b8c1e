import { hash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { config } from '../site/config.ts';
import type { PageMemory, Pages, RenderedPage } from '../site/page-memory-place.ts';
import { isSynthetic } from '../site/source/root.ts';

/** The build before this one, in the same folder, with the same code and settings: what it can give is not made again. */
export type LastBuild = {
  readonly memory: PageMemory;
  /** Where its files are now; nothing is there where there was no such build. */
  readonly site: string;
};

/** Moves the last build of a folder aside, to be taken from, and leaves the folder empty. */
export async function setAside(folder: string): Promise<LastBuild> {
  const place = placeOf(folder);
  const site = join(place, 'site');
  await rm(site, { recursive: true, force: true });
  await mkdir(place, { recursive: true });
  const last = await readPages(join(place, PAGES));
  // what is written below may not be found by a build that comes after one that failed midway
  await rm(join(place, PAGES), { force: true });
  if (last) await rename(folder, site).catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
  const read = (address: string): Promise<Buffer | undefined> =>
    readFile(join(site, address.endsWith('/') ? `${address}index.html` : address)).catch(() => undefined);
  const next = { pages: new Map<string, RenderedPage>(), answers: new Map<string, string>() };
  return { site, memory: { last: last ?? { pages: new Map(), answers: new Map() }, read, next } };
}

/** Keeps what the pages of a finished build asked, and lets go of the build before it. */
export async function keepBuild(folder: string, { memory, site }: LastBuild): Promise<void> {
  await rm(site, { recursive: true, force: true });
  const questions = [...memory.next.answers.keys()];
  const numbers = new Map(questions.map((question, number) => [question, number]));
  const kept: Kept = {
    ground: await groundOf(),
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
  answers: [question: string, answer: string][];
  pages: [address: string, given: string, sum: string, reads: number[]][];
};

async function readPages(file: string): Promise<Pages | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const { answers, ground, pages } = JSON.parse(text) as Kept;
  if (ground !== (await groundOf())) return undefined;
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
