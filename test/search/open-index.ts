import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Language } from '../../site/model/language.ts';
import { languageRules } from '../../site/search/language/rules.ts';
import { runSearch, type Outcome } from '../../site/search/search.ts';
import { openStore, type Store } from '../../site/search/store.ts';

/** The index of the built real site, read from its files by the code that the search page runs. */
export function builtIndex(language: Language): Index {
  const { dist } = inject('sites').real;
  return indexOf(
    language,
    openStore(language, (path) => readFile(join(dist, path), 'utf8')),
  );
}

/** A store with the questions that tests ask of it. */
export function indexOf(language: Language, store: Store): Index {
  const ask = (query: string): Promise<Outcome> =>
    runSearch({ query, filters: {} }, store, languageRules[language]);
  return {
    store,
    ask,
    /** The addresses as the page lists them: best answers, then the rest. */
    paths: async (query) => {
      const { pages, best } = await ask(query);
      const first = best.map(({ path }) => path);
      const found = await Promise.all(pages.map(async (number) => (await store.page(number)).path));
      return [...first, ...found.filter((path) => !first.includes(path))];
    },
  };
}

type Index = {
  store: Store;
  ask: (query: string) => Promise<Outcome>;
  paths: (query: string) => Promise<string[]>;
};
