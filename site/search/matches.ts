import { lawTerm, type WeightedTerm } from './citation-terms.ts';
import type { LanguageRules } from './language/rules.ts';
import type { Group } from './query.ts';
import type { Filters, Found, Store } from './store.ts';
import { longestPart, nearestWord, stemsWith } from './vocabulary.ts';

/**
 * The pages that have what was looked for, each with how much it counts there, and the terms that were found. Where none has it:
 * the word of the portal that was most likely meant.
 */
export type Matches = Found & { terms: string[]; meant?: string };

/** How the pages of a term are found. */
type Finder = { store: Store; rules: LanguageRules; filters: Filters };

/**
 * Finds the pages of one group: by the very terms, or by what comes near them. A word that is in no page is put right, but not
 * where the person wants it `literal`ly.
 */
export async function matchesOf(group: Group, finder: Finder, literal: boolean): Promise<Matches> {
  const found = await firstFound([exactly, byOtherForm, byLaw], group, finder);
  if (found) return found;
  const word = group.word && !/\d/.test(group.word.folded) ? group.word.folded : undefined;
  if (word === undefined) return nothing;
  const { store, rules } = finder;
  const begun = await firstFound([byBeginning], group, finder);
  if (begun) return begun;
  // the first letter is seldom missed, and its words alone are a small file
  const close = literal ? undefined : nearestWord(word, await store.vocabulary(word.charAt(0)), rules.stem);
  if (close !== undefined) return { ...nothing, meant: close };
  const inside = await firstFound([byPart], group, finder);
  if (inside || literal) return inside ?? nothing;
  const words = await store.vocabulary();
  const meant = nearestWord(word, words, rules.stem) ?? longestPart(word, words);
  return { ...nothing, ...(meant !== undefined && { meant }) };
}

const nothing: Matches = { pages: new Map(), total: 0, terms: [] };

async function firstFound(ways: readonly Near[], group: Group, finder: Finder): Promise<Matches | undefined> {
  for (const near of ways) {
    const found = await pagesOf(await near(group, finder), finder);
    if (found.terms.length > 0) return found;
  }
  return undefined;
}

type Near = (group: Group, finder: Finder) => WeightedTerm[] | Promise<WeightedTerm[]>;

const exactly: Near = ({ terms }) => terms;

const byOtherForm: Near = ({ word }, { rules }) => {
  const other = word && rules.otherStem(word.folded);
  return other === undefined ? [] : [{ term: other, weight: 1 }];
};

/** A provision that nothing is said of: what is said of its law. */
const byLaw: Near = ({ citation }) =>
  citation?.law === undefined ? [] : [{ term: lawTerm(citation.law), weight: 0.3 }];

// more words than these begin or end alike only where the part is too short to mean anything
const MOST = 20;

/** "talegen" for "talegenkendelse". */
const byBeginning: Near = async ({ terms }, { store, rules }) => {
  const beginning = terms[0]?.term ?? '';
  if (beginning.length < 3) return [];
  const words = await store.vocabulary(beginning.charAt(0));
  const wholes = stemsWith(beginning, words, rules.stem).filter((stem) => stem.startsWith(beginning));
  return wholes.slice(0, MOST).map((term) => ({ term, weight: 0.6 }));
};

/** The last part of a compound: "genkendelse" in "talegenkendelse". */
const byPart: Near = async ({ terms }, { store, rules }) => {
  const part = terms[0]?.term ?? '';
  if (part.length < 5) return [];
  const wholes = stemsWith(part, await store.vocabulary(), rules.stem);
  return wholes.slice(0, MOST).map((term) => ({ term, weight: 0.5 }));
};

async function pagesOf(terms: readonly WeightedTerm[], { store, filters }: Finder): Promise<Matches> {
  const lists = await Promise.all(
    terms.map(async ({ term, weight }) => ({ term, weight, ...(await store.pages(term, filters)) })),
  );
  const pages = new Map<string, number>();
  for (const { weight, pages: own } of lists)
    for (const [page, score] of own) pages.set(page, Math.max(pages.get(page) ?? 0, score * weight));
  const known = lists.filter(({ total }) => total > 0);
  return {
    pages,
    total: Math.max(0, ...known.map(({ total }) => total)),
    terms: known.map(({ term }) => term),
  };
}
