import type { Language } from '../model/language.ts';
import { indexFolder } from './index-format.ts';
import { fold } from './words.ts';

/** The part of Pagefind's API that the search uses; the engine itself is built beside the pages. */
export type Engine = {
  search(word: string | null, options: { filters: Readonly<Record<string, string>> }): Promise<Answer>;
};

type Answer = { results: { id: string; score: number }[]; unfilteredResultCount: number };

type Pagefind = {
  createInstance(options: object): Engine & {
    init(): Promise<void>;
    options(options: object): Promise<void>;
  };
};

/**
 * Fetches the engine of a language. Fails where the index was never built or the network is gone. `origin` is where the site is,
 * for a caller that is no page of it.
 */
export async function loadEngine(
  language: Language,
  load: (address: string) => Promise<unknown> = importPagefind,
  origin = '',
): Promise<Engine> {
  const folder = `${origin}${indexFolder(language)}/`;
  const pagefind = (await load(`${folder}pagefind.js`)) as Pagefind;
  // a worker costs 11 kB more, and a search of some thousand pages takes a few milliseconds
  const engine = pagefind.createInstance({ basePath: folder, noWorker: true });
  await engine.init();
  // where a word stands says more than how often, and a long page is no worse than a short one
  await engine.options({ ranking: { termFrequency: 0.1, pageLength: 0.1 } });
  return engine;
}

function importPagefind(address: string): Promise<unknown> {
  return import(/* @vite-ignore */ address);
}

/**
 * A term as one word of Pagefind's index. Pagefind finds by beginnings, also where that is wrong (§ 42 in § 420, "træ" in
 * "træning"), so that each word ends with a letter that is in no other place; and it parts "paragraf42a" at its digits, so that
 * these become letters too.
 */
export function engineWord(term: string): string {
  const plain = fold(term).replaceAll(/[^a-z0-9]/g, '');
  return `${plain.replaceAll(/\d/g, (digit) => 'αβγδεζηθικ'.charAt(Number(digit)))}ω`;
}
