import { bestAnswers, type BestAnswer } from './best.ts';
import type { Manifest } from './index-format.ts';
import type { LanguageRules } from './language/rules.ts';
import { matchesOf, type Matches } from './matches.ts';
import { readQuery, type Group } from './query.ts';
import type { Filters, Store } from './store.ts';

/** What a search found. */
export type Outcome = {
  /** The ids of the pages, best first. */
  pages: string[];
  best: BestAnswer[];
  /** The query that was run, where a mistyped word was put right. */
  corrected?: string;
  /** How many of them have all that was looked for; the others have some of it. */
  whole: number;
  /** The terms that were found, for marking them in the text. */
  terms: ReadonlySet<string>;
};

type Question = {
  query: string;
  filters: Filters;
  /** True where the person wants the word as it was typed. */
  literal?: boolean;
};

/** What can be answered before the engine is there: a law's name or a citation, and nothing besides. */
export async function answerEarly(
  { query }: Question,
  store: Store,
  rules: LanguageRules,
): Promise<BestAnswer[]> {
  const { citations, groups } = readQuery(query, rules, await store.citations());
  return groups.length > citations.length ? [] : bestAnswers(citations, await store.laws());
}

/** Runs a query against the built index. */
export async function runSearch(question: Question, store: Store, rules: LanguageRules): Promise<Outcome> {
  const { query, filters, literal = false } = question;
  if (!query.trim()) {
    const pages = [...(await store.pages(null, filters)).pages.keys()];
    return { pages, best: [], whole: pages.length, terms: new Set() };
  }
  const { groups } = readQuery(query, rules, await store.citations());
  const finder = { store, rules, filters };
  const matches = await Promise.all(groups.map((group) => matchesOf(group, finder, literal)));
  const better = corrected(query, groups, matches);
  if (better !== undefined) {
    const outcome = await runSearch({ query: better, filters, literal: true }, store, rules);
    return { ...outcome, corrected: better };
  }
  return {
    ...ranked(matches, await store.manifest()),
    best: Object.keys(filters).length > 0 ? [] : await answerEarly(question, store, rules),
    terms: new Set(matches.flatMap(({ terms }) => terms)),
  };
}

/** The query with each mistyped word put right; undefined where none is. */
function corrected(query: string, groups: readonly Group[], matches: readonly Matches[]): string | undefined {
  let better = query;
  matches.forEach(({ meant }, index) => {
    const typed = groups[index]?.word?.text;
    if (meant !== undefined && typed !== undefined) better = better.replace(typed, () => meant);
  });
  return better === query ? undefined : better;
}

// a list of entries says less than the entry that it names
const LIST = 0.3;
// with so many pages that have all words, nobody needs those that have some
const ENOUGH = 3;

/** Rare terms count more, and a page that lacks a term counts for less, the more so the rarer it is. */
function ranked(
  matches: readonly Matches[],
  { pages: all, lists }: Manifest,
): Pick<Outcome, 'pages' | 'whole'> {
  const sums = new Map<string, Sum>();
  let worthOfAll = 0;
  for (const { pages, total } of matches) {
    const worth = Math.log(1 + all / Math.max(1, total));
    worthOfAll += worth;
    for (const [page, score] of pages) {
      const before = sums.get(page) ?? { found: 0, worth: 0, score: 0 };
      sums.set(page, {
        found: before.found + 1,
        worth: before.worth + worth,
        score: before.score + score,
      });
    }
  }
  const found = [...sums].map(([page, sum]) => ({
    page,
    ...sum,
    value: sum.score * (sum.worth / worthOfAll) * (lists.includes(page) ? LIST : 1),
  }));
  const whole = found.filter((page) => page.found === matches.length).length;
  const known = matches.filter(({ terms }) => terms.length > 0).length;
  const least = known < 3 && whole >= ENOUGH ? known : Math.ceil(known / 2);
  const pages = found
    .filter((page) => page.found >= least)
    .sort((a, b) => b.value - a.value || (a.page < b.page ? -1 : 1))
    .map(({ page }) => page);
  return { pages, whole };
}

type Sum = { found: number; worth: number; score: number };
