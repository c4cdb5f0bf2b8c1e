import { hash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { SearchPage } from '../search/read-page.ts';
import type { MadeFile } from './output.ts';

/** How a page was rendered: the digest of what it was given, and what it asked of the content, each question by its number. */
export type PageRecord = { readonly given: string; readonly reads: readonly number[] };

/** What a build knows of the one before it in the same folder. */
export type LastBuild = {
  /** the brotli quality that its files are packed at; undefined where they are not packed */
  readonly quality?: number | undefined;
  /** by their paths */
  readonly files: ReadonlyMap<string, MadeFile>;
  /** by the paths of their files */
  readonly pages: ReadonlyMap<string, PageRecord>;
  /** what the pages asked, with the digest of the answer */
  readonly answers: readonly (readonly [question: string, answer: string])[];
};

/** Where what is kept of the builds of a folder stands. */
export function placeOf(folder: string): string {
  return resolve('.cache', 'builds', `${basename(folder)}-${hash('sha256', folder, 'hex').slice(0, 12)}`);
}

/** The last build; undefined where there was none, or it was of other code or settings, or did not come to its end. */
export async function recallBuild(place: string, ground: string): Promise<LastBuild | undefined> {
  const text = await readFile(join(place, BUILD), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const kept = JSON.parse(text) as Kept;
  if (kept.ground !== ground) return undefined;
  const { quality, answers } = kept;
  return { quality, answers, files: new Map(kept.files), pages: new Map(kept.pages) };
}

/** What the search reads of the pages of the last build, by the paths of their files. */
export async function recallSearched(place: string): Promise<ReadonlyMap<string, SearchPage>> {
  return new Map(JSON.parse(await readFile(join(place, SEARCHED), 'utf8')) as [string, SearchPage][]);
}

/** Lets go of what is said of a build: another one changes its folder from now on, and may not come to its end. */
export async function forgetBuild(place: string): Promise<void> {
  await rm(join(place, BUILD), { force: true });
}

/** Keeps what is known of a build that came to its end. */
export async function keepBuild(
  place: string,
  ground: string,
  { quality, answers, files, pages }: LastBuild,
  searched: ReadonlyMap<string, SearchPage>,
): Promise<void> {
  const kept: Kept = { ground, quality, answers, files: [...files], pages: [...pages] };
  await mkdir(place, { recursive: true });
  // what the build is known by comes last
  await replace(join(place, SEARCHED), JSON.stringify([...searched]));
  await replace(join(place, BUILD), JSON.stringify(kept));
}

async function replace(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, text);
  await rename(draft, path);
}

const BUILD = 'build.json';
const SEARCHED = 'searched.json';

type Kept = {
  ground: string;
  quality: number | undefined;
  answers: LastBuild['answers'];
  files: [path: string, file: MadeFile][];
  pages: [path: string, page: PageRecord][];
};
