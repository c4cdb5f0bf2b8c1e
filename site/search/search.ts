import { citationReader } from '../model/citation.ts';
import { bestAnswers, type BestAnswer } from './best.ts';
import { absolute } from './index-format.ts';
import type { LanguageRules } from './language/rules.ts';
import { matchesOf, type Matches } from './matches.ts';
import { readQuery, type Group } from './query.ts';
import type { Store } from './store.ts';

/** What a search found. */
export type Outcome = {
  /** The numbers of the pages, best first. */
  pages: number[];
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
  filters: Readonly<Record<string, string>>;
  /** True where the person wants the word as it was typed. */
  literal?: boolean;
};

/** What can be answered before the index is there: a law's name or a citation, and nothing besides. */
export async function answerEarly(
  { query }: Question,
  store: Store,
  rules: LanguageRules,
): Promise<BestAnswer[]> {
  const table = await store.laws();
  const { citations, groups } = readQuery(query, rules, citationReader(table.laws));
  return groups.length > citations.length ? [] : bestAnswers(citations, table);
}

/** Runs a query against the built index. */
export async function runSearch(question: Question, store: Store, rules: LanguageRules): Promise<Outcome> {
  const { query, filters, literal = false } = question;
  const allowed = await allowedPages(filters, store);
  if (!query.trim()) {
    const pages = [...(allowed ?? [])];
    return { pages, best: [], whole: pages.length, terms: new Set() };
  }
  const { laws } = await store.laws();
  const { groups } = readQuery(query, rules, citationReader(laws));
  const matches = await Promise.all(groups.map((group) => matchesOf(group, store, rules, literal)));
  const better = corrected(query, groups, matches);
  if (better !== undefined) {
    const outcome = await runSearch({ query: better, filters, literal: true }, store, rules);
    return { ...outcome, corrected: better };
  }
  const isNarrowed = allowed !== undefined;
  return {
    ...ranked(matches, (await store.manifest()).pages, allowed),
    best: isNarrowed ? [] : await answerEarly(question, store, rules),
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

// with so many pages that have all words, nobody needs those that have some
const ENOUGH = 3;

/** Rare terms count more, and a page that lacks a term counts for less, the more so the rarer it is. */
function ranked(
  matches: readonly Matches[],
  total: number,
  allowed: ReadonlySet<number> | undefined,
): Pick<Outcome, 'pages' | 'whole'> {
  const sums = new Map<number, Sum>();
  let worthOfAll = 0;
  for (const { pages } of matches) {
    const worth = Math.log(1 + total / Math.max(1, pages.size));
    worthOfAll += worth;
    for (const [page, impact] of pages) {
      if (allowed && !allowed.has(page)) continue;
      const { found, worth: before, score } = sums.get(page) ?? { found: 0, worth: 0, score: 0 };
      sums.set(page, { found: found + 1, worth: before + worth, score: score + worth * impact });
    }
  }
  const all = [...sums].map(([page, { found, worth, score }]) => ({
    page,
    found,
    value: score * (worth / worthOfAll),
  }));
  const whole = all.filter(({ found }) => found === matches.length).length;
  const known = matches.filter(({ terms }) => terms.length > 0).length;
  const least = known < 3 && whole >= ENOUGH ? known : Math.ceil(known / 2);
  const pages = all
    .filter(({ found }) => found >= least)
    .sort((a, b) => b.value - a.value || a.page - b.page)
    .map(({ page }) => page);
  return { pages, whole };
}

type Sum = { found: number; worth: number; score: number };

/** The pages that every chosen filter lets through; undefined where none is chosen. */
async function allowedPages(
  filters: Readonly<Record<string, string>>,
  store: Store,
): Promise<ReadonlySet<number> | undefined> {
  const chosen = await Promise.all(
    Object.entries(filters).map(
      async ([name, value]) => new Set(absolute((await store.facet(name))[value] ?? [])),
    ),
  );
  return chosen.length === 0
    ? undefined
    : chosen.reduce((all, some) => new Set([...all].filter((page) => some.has(page))));
}
