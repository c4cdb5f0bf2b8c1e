import { hash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { KeptFile } from '../kept-file.ts';
import type { IndexSums } from '../search/index-pages.ts';
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
  /** what the search index was made of; undefined where none was made */
  readonly indexed?: IndexSums | undefined;
};

/** Where what is kept of the builds of a folder stands. */
export function placeOf(folder: string): string {
  return resolve('.cache', 'builds', `${basename(folder)}-${hash('sha256', folder, 'hex').slice(0, 12)}`);
}

/** The last build; undefined where there was none, or it was of other code or settings, or did not come to its end. */
export function recallBuild(place: string, ground: string): LastBuild | undefined {
  const bytes = new KeptFile(join(place, BUILD), ground).read();
  if (!bytes) return undefined;
  const { files, pages, ...rest } = JSON.parse(bytes.toString()) as Kept;
  return { ...rest, files: new Map(files), pages: new Map(pages) };
}

/** What the search reads of the pages of the last build, by the paths of their files. */
export function recallSearched(place: string, ground: string): ReadonlyMap<string, SearchPage> {
  const bytes = new KeptFile(join(place, SEARCHED), ground).read();
  if (!bytes) throw new Error(`${join(place, SEARCHED)} er beskadiget. Slet mappen, og byg igen.`);
  return new Map(JSON.parse(bytes.toString()) as [string, SearchPage][]);
}

/** Lets go of what is said of a build: another one changes its folder from now on, and may not come to its end. */
export function forgetBuild(place: string): void {
  rmSync(join(place, BUILD), { force: true });
}

/** Keeps what is known of a build that came to its end. */
export function keepBuild(
  place: string,
  ground: string,
  { quality, answers, files, pages, indexed }: LastBuild,
  searched: ReadonlyMap<string, SearchPage>,
): void {
  const kept: Kept = { quality, answers, indexed, files: [...files], pages: [...pages] };
  const write = (name: string, value: unknown): void =>
    new KeptFile(join(place, name), ground).write([Buffer.from(JSON.stringify(value))]);
  // what the build is known by comes last
  write(SEARCHED, [...searched]);
  write(BUILD, kept);
}

const BUILD = 'build.json';
const SEARCHED = 'searched.json';

type Kept = {
  quality: number | undefined;
  answers: LastBuild['answers'];
  indexed: IndexSums | undefined;
  files: [path: string, file: MadeFile][];
  pages: [path: string, page: PageRecord][];
};
