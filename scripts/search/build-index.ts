import { access, constants, mkdtemp, readdir, readFile, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createIndex, type PagefindIndex } from 'pagefind';
import { inParallel } from '../../functions/in-parallel.ts';
import { citationReader } from '../../site/model/citation.ts';
import type { Language } from '../../site/model/language.ts';
import type { LawTable, Manifest } from '../../site/search/index-format.ts';
import { languageRules } from '../../site/search/language/rules.ts';
import { writeVocabulary } from '../../site/search/vocabulary.ts';
import { indexRecord, pageText } from './index-record.ts';
import { pageIds } from './page-ids.ts';
import type { SearchPage } from './read-page.ts';
import { termWriter } from './term-writer.ts';
import { spokenWords, withGenitives, wordSet } from './word-lists.ts';
import { wordReader } from './word-reader.ts';

/** Takes a file of the index by its name below the index folder. */
type Write = (name: string, content: string | Uint8Array) => void | Promise<void>;

/**
 * Writes one language's index: Pagefind's engine and index, and ours: what a result shows of each page, and the words that a
 * mistyped one may have meant.
 */
export async function buildIndex(
  language: Language,
  pages: readonly SearchPage[],
  table: LawTable,
  write: Write,
): Promise<void> {
  // the words come as stems already, so that Pagefind shall stem for no language
  const { index, errors } = await createIndex({ forceLanguage: 'zxx' });
  if (!index) throw failure(errors);
  const wordsOf = wordReader();
  const known = wordSet(pages, wordsOf);
  const rules = withGenitives(languageRules[language], known);
  const writer = termWriter(rules, citationReader(table.laws), wordsOf);
  await inParallel(pages, AT_ONCE, async (page) => {
    const added = await index.addCustomRecord(indexRecord(page, table, writer));
    if (added.errors.length > 0) throw failure(added.errors);
  });
  const words = spokenWords(language, known);
  const ids = await writeEngine(index, await roomFor(pages.length), write);
  if (ids.length !== pages.length) throw failure([`${ids.length} sider af ${pages.length} er kommet med`]);
  await inParallel(pages.entries(), AT_ONCE, async ([place, page]) => {
    await write(`page/${ids[place]}.json`, JSON.stringify(pageText(page, table)));
  });
  const manifest: Manifest = {
    pages: pages.length,
    lists: ids.filter((_, place) => pages[place]?.facts.list),
    letters: [...words.keys()].sort(),
    facets: facetsOf(language, pages),
  };
  await write('manifest.json', JSON.stringify(manifest));
  for (const [letter, own] of words) await write(`words/${letter}.txt`, writeVocabulary(own));
}

/** Pages that Pagefind has been given and has not answered: it need not wait for us, and a few are enough. */
const AT_ONCE = 16;

const META = /^pagefind\.\w+\.pf_meta$/;
const ENGINE = /^(?:pagefind\.js|pagefind-entry\.json|(?:index|filter)\/.+\.pf_\w+)$/;
// plain, which Pagefind takes as well: what a host packs anew is 8 kB smaller
const WASM = 'wasm.unknown.pagefind';

/**
 * Writes Pagefind's files without its user interfaces and without what it would show of a page, and gives its names of the pages, in
 * their order. It leaves its files on disk: handed over in one message they would fill the memory.
 */
async function writeEngine(index: PagefindIndex, room: string, write: Write): Promise<readonly string[]> {
  const folder = await mkdtemp(join(room, 'maalbilledet-index-'));
  let ids: readonly string[] = [];
  try {
    const made = await index.writeFiles({ outputPath: folder });
    if (made.errors.length > 0) throw failure(made.errors);
    await index.deleteIndex();
    for (const path of (await readdir(folder, { recursive: true })).sort()) {
      const isMeta = META.test(path);
      if (!isMeta && path !== WASM && !ENGINE.test(path)) continue;
      const content = await readFile(join(folder, path));
      if (isMeta) ids = pageIds(content);
      await write(path, path === WASM ? gunzipSync(content) : content);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return ids;
}

/**
 * Where Pagefind leaves its files: in memory, where the system has such a folder and that has room, since a small file for each page,
 * that is soon thrown away, costs a disk a quarter of the whole index; otherwise with other temporary files.
 */
async function roomFor(pages: number): Promise<string> {
  const memory = await access(IN_MEMORY, constants.W_OK)
    .then(() => statfs(IN_MEMORY))
    .catch(() => undefined);
  return memory && memory.bavail * memory.bsize > pages * ROOM_FOR_A_PAGE ? IN_MEMORY : tmpdir();
}

const IN_MEMORY = '/dev/shm';
/** Bytes; the page's own file is some 3 kB, its part of the index less. */
const ROOM_FOR_A_PAGE = 30_000;

function facetsOf(language: Language, pages: readonly SearchPage[]): Manifest['facets'] {
  const counts = new Map<string, Map<string, number>>();
  for (const { facts } of pages)
    for (const [name, values] of Object.entries(facts.filters)) {
      const own = counts.get(name) ?? new Map<string, number>();
      for (const value of new Set(values)) own.set(value, (own.get(value) ?? 0) + 1);
      counts.set(name, own);
    }
  return Object.fromEntries(
    [...counts].map(([name, own]) => [name, [...own].sort(([a], [b]) => a.localeCompare(b, language))]),
  );
}

function failure(errors: readonly string[]): Error {
  return new Error(`Søgeindekset kunne ikke laves: ${errors.join('; ')}`);
}
