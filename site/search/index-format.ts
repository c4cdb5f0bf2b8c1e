import type { NamedLaw } from '../model/citation.ts';
import type { Language } from '../model/language.ts';

/** Where a language's index stands below the site's root: Pagefind's own files, and beside them what a result shows. */
export function indexFolder(language: Language): string {
  return `/pagefind/${language}`;
}

/** Where a language's table of laws stands; made with the pages, the index after them. */
export function lawTablePath(language: Language): string {
  return language === 'da' ? '/soeg/love.json' : `/${language}/soeg/love.json`;
}

/** What the search page needs before the engine: how many pages there are, and what they can be narrowed by. */
export type Manifest = {
  pages: number;
  /** The ids of lists and the like, that must not stand before the entries they name. */
  lists: string[];
  /** The first letters of the words that a mistyped one may have meant: each has a file. */
  letters: string[];
  /** The values of each filter, with how many pages have them. */
  facets: Record<string, [value: string, count: number][]>;
};

/** What a result shows of a page; one file each, named by Pagefind's id of the page. */
export type PageText = {
  path: string;
  title: string;
  summary: string;
  kind: string;
  status: readonly string[];
  law: readonly string[];
  /** The law that it is about, where it is about one: a provision without a law is of that one. */
  ownLaw?: string;
  /** Its paragraphs, headings and cells, one each. */
  blocks: readonly string[];
};

/** What a page says of itself to the search, in the attribute `data-search` of what is to be searched. */
export type PageFacts = {
  title: string;
  summary: string;
  kind: string;
  /** True for lists and the like. */
  list: boolean;
  filters: Record<string, readonly string[]>;
  /** Terms that the page has beside its words. */
  terms: readonly string[];
};

/** Laws and provisions with their pages: answers before the engine is there. */
export type LawTable = {
  laws: (NamedLaw & { title: string; path: string })[];
  provisions: { law: string; slug: string; title: string; path: string }[];
};
