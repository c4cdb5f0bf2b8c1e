import { inject } from 'vitest';
import type { Language } from '../../site/model/language.ts';
import { loadEngine } from '../../site/search/engine.ts';
import { languageRules } from '../../site/search/language/rules.ts';
import { runSearch, type Outcome } from '../../site/search/search.ts';
import { openStore, type Store } from '../../site/search/store.ts';

/** The index of the built real site, asked over HTTP by the code that the search page runs. */
export function builtIndex(language: Language): Index {
  return indexAt(language, inject('sites').real.origin);
}

/** The index that a server has, with the questions that tests ask of it. */
export function indexAt(language: Language, origin: string): Index {
  const store = openStore(
    language,
    async (path) => {
      const answer = await fetch(`${origin}${path}`);
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`);
      return answer.text();
    },
    () => loadEngine(language, importOver, origin),
  );
  const ask = (query: string, filters = {}): Promise<Outcome> =>
    runSearch({ query, filters }, store, languageRules[language]);
  return {
    store,
    ask,
    paths: async (query, filters) => {
      const { pages, best } = await ask(query, filters);
      const first = best.map(({ path }) => path);
      const found = await Promise.all(pages.map(async (id) => (await store.page(id)).path));
      return [...first, ...found.filter((path) => !first.includes(path))];
    },
  };
}

/** Node imports no module over HTTP. */
async function importOver(address: string): Promise<unknown> {
  const text = await (await fetch(address)).text();
  return import(/* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
}

export type Index = {
  store: Store;
  ask: (query: string, filters?: Record<string, string>) => Promise<Outcome>;
  /** The addresses as the page lists them: best answers, then the rest. */
  paths: (query: string, filters?: Record<string, string>) => Promise<string[]>;
};
