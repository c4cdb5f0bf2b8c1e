import { createHash, hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close } from 'pagefind';
import { inParallel } from '../../functions/in-parallel.ts';
import { languages, type Language } from '../../site/model/language.ts';
import { indexFolder, lawTablePath, type LawTable } from '../../site/search/index-format.ts';
import { buildIndex } from './build-index.ts';
import type { SearchPage } from './read-page.ts';

/** Digests of what a language's index was made of, and of the files that it became. */
type Sum = { from: string; files: string };
export type IndexSums = Readonly<Record<Language, Sum>>;

/** An earlier build: where its files are now, and what `indexPages` gave for it. */
export type LastIndex = { site: string; sums: IndexSums };

/**
 * Writes each language's index of these pages, in whatever order they come, into the folder of a built site, where its tables of laws
 * already are. Where `last` was made of the same, its index is moved from there instead, packed as it is: the caller sees to it that
 * `last` is of the same code.
 * One language after the other, since Pagefind holds 150 kB for each page.
 */
export async function indexPages(
  folder: string,
  pages: readonly SearchPage[],
  last?: LastIndex,
): Promise<IndexSums> {
  const sorted = [...pages].sort((a, b) => (fileOf(a) < fileOf(b) ? -1 : 1));
  const sums: [Language, Sum][] = [];
  try {
    for (const language of languages) {
      const own = sorted.filter((page) => page.language === language);
      const table = await readFile(join(folder, lawTablePath(language)), 'utf8');
      const place = join(folder, indexFolder(language));
      const from = digestOf(own, table);
      if (!last || last.sums[language].from !== from || !(await takeOver(language, last, place)))
        await buildIndex(language, own, JSON.parse(table) as LawTable, writerInto(place));
      sums.push([language, { from, files: await stampOf(place) }]);
    }
  } finally {
    await close();
  }
  return Object.fromEntries(sums) as IndexSums;
}

function fileOf({ path }: SearchPage): string {
  return path.endsWith('/') ? `${path}index.html` : path;
}

/** Moves a language's index where it belongs, if all its files are there and untouched. */
async function takeOver(language: Language, { site, sums }: LastIndex, place: string): Promise<boolean> {
  const old = join(site, indexFolder(language));
  if ((await stampOf(old)) !== sums[language].files) return false;
  await mkdir(dirname(place), { recursive: true });
  await rename(old, place);
  return true;
}

/** A digest of what an index is made of; page by page, since all of them in one text would be the largest thing in memory. */
function digestOf(pages: readonly SearchPage[], table: string): string {
  const digest = createHash('sha256').update(table);
  for (const page of pages) digest.update(JSON.stringify(page));
  return digest.digest('base64url');
}

/** A digest of the names, sizes and times of a folder's files; of none where it is not there. What is packed beside them comes later. */
async function stampOf(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const plain = names.filter((name) => !name.endsWith('.br')).sort();
  const facts = await inParallel(plain, AT_ONCE, async (name) => {
    const file = await stat(join(folder, name));
    return file.isFile() ? [name, file.size, file.mtimeMs] : [name];
  });
  return hash('sha256', JSON.stringify(facts), 'base64url');
}

const AT_ONCE = 16;

/** Writes files below a folder. At once: for thousands of small ones that takes half the time of waiting for each. */
function writerInto(folder: string): (name: string, content: string | Uint8Array) => void {
  const made = new Set<string>();
  return (name, content) => {
    const path = join(folder, name);
    const parent = dirname(path);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(path, content);
  };
}
