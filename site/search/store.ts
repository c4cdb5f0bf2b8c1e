import { citationReader, type CitationReader } from '../model/citation.ts';
import type { Language } from '../model/language.ts';
import { engineWord, type Engine } from './engine.ts';
import { indexFolder, lawTablePath, type LawTable, type Manifest, type PageText } from './index-format.ts';
import { readVocabulary } from './vocabulary.ts';

/** Filters by name, with the one value that is chosen. */
export type Filters = Readonly<Record<string, string>>;

/** The pages that have a term, by id, with how much it counts on each, and how many have it where nothing is filtered. */
export type Found = { pages: ReadonlyMap<string, number>; total: number };

/** The built index, fetched piece by piece and each piece once. */
export type Store = {
  laws(): Promise<LawTable>;
  /** Reads citations of these laws. */
  citations(): Promise<CitationReader>;
  manifest(): Promise<Manifest>;
  /** The pages of a term; of all pages where it is null. */
  pages(term: string | null, filters: Filters): Promise<Found>;
  /** The words of the portal that begin with a letter, folded; all of them where none is named. */
  vocabulary(letter?: string): Promise<string[]>;
  page(id: string): Promise<PageText>;
};

/** Opens the index of a language. `read` gives the text of a file by its address and fails where there is none. */
export function openStore(
  language: Language,
  read: (path: string) => Promise<string>,
  load: () => Promise<Engine>,
): Store {
  const fetched = once(read);
  const engine = once(load);
  const parsed = once(async (path) => JSON.parse(await read(path)) as unknown);
  const json = async <T>(path: string): Promise<T> => (await parsed(path)) as T;
  const folder = indexFolder(language);
  const manifest = (): Promise<Manifest> => json(`${folder}/manifest.json`);
  const laws = (): Promise<LawTable> => json(lawTablePath(language));
  const reader = once(async () => citationReader((await laws()).laws));
  return {
    manifest,
    laws,
    citations: () => reader(''),
    pages: async (term, filters) => {
      const loaded = await engine('');
      const { results, unfilteredResultCount } = await loaded.search(term && engineWord(term), { filters });
      return { pages: new Map(results.map(({ id, score }) => [id, score])), total: unfilteredResultCount };
    },
    vocabulary: async (letter) => {
      const { letters } = await manifest();
      const wanted = letter === undefined ? letters : letters.filter((known) => known === letter);
      const lists = wanted.map(async (known) =>
        readVocabulary(await fetched(`${folder}/words/${known}.txt`)),
      );
      return (await Promise.all(lists)).flat();
    },
    page: (id) => json(`${folder}/page/${id}.json`),
  };
}

/** Asks for each thing once; a lost connection is no answer to keep. */
function once<T>(ask: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (key) => {
    const answer = kept.get(key) ?? ask(key);
    kept.set(key, answer);
    answer.catch(() => kept.delete(key));
    return answer;
  };
}
