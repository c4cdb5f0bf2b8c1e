import { gunzipSync } from 'node:zlib';
import { createIndex, type PagefindIndex } from 'pagefind';
import { citationReader } from '../../site/model/citation.ts';
import type { Language } from '../../site/model/language.ts';
import type { LawTable, Manifest } from '../../site/search/index-format.ts';
import { languageRules } from '../../site/search/language/rules.ts';
import { writeVocabulary } from '../../site/search/vocabulary.ts';
import { indexDocument, pageText } from './index-document.ts';
import type { SearchPage } from './read-page.ts';
import { spokenWords, withGenitives, wordSet } from './word-lists.ts';

/** Files by their names below the index folder. */
type Files = Map<string, string | Uint8Array>;

/**
 * The files of one language's index: Pagefind's engine and index, and ours: what a result shows of each page, and the words that
 * a mistyped one may have meant.
 */
export async function buildIndex(
  language: Language,
  pages: readonly SearchPage[],
  table: LawTable,
): Promise<Files> {
  // the words come as stems already, so that Pagefind shall stem for no language
  const { index, errors } = await createIndex({ forceLanguage: 'zxx' });
  if (!index) throw failure(errors);
  const rules = withGenitives(languageRules[language], wordSet(pages));
  const indexer = { rules, reader: citationReader(table.laws), table };
  for (const page of pages) {
    const added = await index.addHTMLFile({ url: page.path, content: indexDocument(page, indexer) });
    if (added.errors.length > 0) throw failure(added.errors);
  }
  const words = spokenWords(language, pages);
  const { files, ids } = await engineFiles(index, pages, table);
  const manifest: Manifest = {
    pages: pages.length,
    lists: pages.filter(({ facts }) => facts.list).flatMap(({ path }) => ids.get(path) ?? []),
    letters: [...words.keys()].sort(),
    facets: facetsOf(language, pages),
  };
  return new Map<string, string | Uint8Array>([
    ['manifest.json', JSON.stringify(manifest)],
    ...[...words].map(([letter, own]) => [`words/${letter}.txt`, writeVocabulary(own)] as const),
    ...files,
  ]);
}

const ENGINE = /^(?:pagefind\.js|pagefind-entry\.json|pagefind\.\w+\.pf_meta|(?:index|filter)\/.+)$/;
// plain, which Pagefind takes as well: what a host packs anew is 8 kB smaller
const WASM = 'wasm.unknown.pagefind';
const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;

/**
 * Pagefind's files without its user interfaces; what it would show of a page is replaced by our own text of it. `ids` are
 * Pagefind's names of the pages, by address.
 */
async function engineFiles(
  index: PagefindIndex,
  pages: readonly SearchPage[],
  table: LawTable,
): Promise<{ files: Files; ids: Map<string, string> }> {
  const texts = new Map(pages.map((page) => [page.path, JSON.stringify(pageText(page, table))]));
  const made = await index.getFiles();
  if (made.errors.length > 0) throw failure(made.errors);
  const files: Files = new Map();
  const ids = new Map<string, string>();
  for (const { path, content } of made.files) {
    const id = FRAGMENT.exec(path)?.[1];
    if (id !== undefined) {
      const address = addressOf(content);
      ids.set(address, id);
      files.set(`page/${id}.json`, texts.get(address) ?? '');
    } else if (path === WASM) files.set(path, gunzipSync(content));
    else if (ENGINE.test(path)) files.set(path, content);
  }
  return { files, ids };
}

/** The address of the page that a fragment of Pagefind's is about: gzipped JSON behind a mark. */
function addressOf(fragment: Uint8Array): string {
  const text = gunzipSync(fragment).toString();
  return (JSON.parse(text.slice(text.indexOf('{'))) as { url: string }).url;
}

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
