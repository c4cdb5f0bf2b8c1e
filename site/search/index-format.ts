import type { NamedLaw } from '../model/citation.ts';

/** Where a language's index stands below the site's root. `love.json` is made with the pages, the rest after them. */
export const INDEX_FOLDER = '/soeg/indeks';

/** What every search needs first: kept small, since all else waits for it. */
export type Manifest = {
  /** The folder of this very build: an old page never reads parts of a newer index. */
  folder: string;
  pages: number;
  /** The first term of each shard, in order. */
  shards: string[];
  /** The first letters of the words that a mistyped one may have meant: each has a file. */
  letters: string[];
  /** The values of each filter, with how many pages have them. */
  facets: Record<string, [value: string, count: number][]>;
};

/** The pages of each term: the page's number less the one before it, and the weight of the term on it, in turn. */
export type Shard = Record<string, number[]>;

/** The pages of each value of a filter, each number less the one before it. */
export type Facet = Record<string, number[]>;

/** What a result shows of a page. */
export type PageText = {
  path: string;
  title: string;
  summary: string;
  kind: string;
  status: string[];
  law: string[];
  /** The law that it is about, where it is about one: a provision without a law is of that one. */
  ownLaw?: string;
  /** Its paragraphs, headings and cells, one each. */
  blocks: string[];
};

/** What a page says of itself to the search, in the attribute `data-search` of what is to be searched. */
export type PageFacts = {
  title: string;
  summary: string;
  kind: string;
  /** Lists and the like, that must not stand before the entries they name. */
  list: boolean;
  filters: Record<string, readonly string[]>;
  /** Terms that the page has beside its words. */
  terms: readonly string[];
};

/** Laws and provisions with their pages: answers before the index is there. */
export type LawTable = {
  laws: (NamedLaw & { title: string; path: string })[];
  provisions: { law: string; slug: string; title: string; path: string }[];
};

/** The numbers of a list that holds differences. */
export function absolute(differences: readonly number[]): number[] {
  let sum = 0;
  return differences.map((difference) => (sum += difference));
}
