import { lawTerm, type WeightedTerm } from './citation-terms.ts';
import type { LanguageRules } from './language/rules.ts';
import type { Group } from './query.ts';
import type { Store } from './store.ts';
import { longestPart, nearestWord, stemsWith } from './vocabulary.ts';

/**
 * The pages that have what was looked for, each with how much it counts there, and the terms that were found. Where none has it:
 * the word of the portal that was most likely meant.
 */
export type Matches = { pages: ReadonlyMap<number, number>; terms: string[]; meant?: string };

/**
 * Finds the pages of one group: by the very terms, or by what comes near them. A word that is in no page is put right, but not
 * where the person wants it `literal`ly.
 */
export async function matchesOf(
  group: Group,
  store: Store,
  rules: LanguageRules,
  literal: boolean,
): Promise<Matches> {
  const near = (ways: readonly Near[]): Promise<Matches | undefined> => firstFound(ways, group, store, rules);
  const found = await near([exactly, byOtherForm, byBeginning, byLaw]);
  if (found) return found;
  const typed = literal || !group.word || /\d/.test(group.word.folded) ? '' : group.word.folded;
  // the first letter is seldom missed, and its words alone are a small file
  const close = typed && nearestWord(typed, await store.vocabulary(typed.charAt(0)), rules.stem);
  if (close) return { ...nothing, meant: close };
  const inside = await near([byPart]);
  if (inside || !typed) return inside ?? nothing;
  const words = await store.vocabulary();
  const meant = nearestWord(typed, words, rules.stem) ?? longestPart(typed, words);
  return { ...nothing, ...(meant !== undefined && { meant }) };
}

const nothing: Matches = { pages: new Map(), terms: [] };

async function firstFound(
  ways: readonly Near[],
  group: Group,
  store: Store,
  rules: LanguageRules,
): Promise<Matches | undefined> {
  for (const near of ways) {
    const found = await pagesOf(await near(group, store, rules), store);
    if (found.terms.length > 0) return found;
  }
  return undefined;
}

type Near = (group: Group, store: Store, rules: LanguageRules) => WeightedTerm[] | Promise<WeightedTerm[]>;

const exactly: Near = ({ terms }) => terms;

const byOtherForm: Near = ({ word }, _, rules) => {
  const other = word && rules.otherStem(word.folded);
  return other === undefined ? [] : [{ term: other, weight: 1 }];
};

/** "§ 42" where only § 42 a is cited, and "talegen" for "talegenkendelse". */
const byBeginning: Near = async ({ terms, citation }, store) => {
  const whole = terms.at(-1)?.term ?? '';
  if (whole.length < 3) return [];
  const longer = (await store.startingWith(whole)).filter(
    (term) => !citation || !/^\d/.test(term.slice(whole.length)),
  );
  return longer.map((term) => ({ term, weight: 0.6 }));
};

/** A provision that nothing is said of: what is said of its law. */
const byLaw: Near = ({ citation }) =>
  citation?.law === undefined ? [] : [{ term: lawTerm(citation.law), weight: 0.3 }];

/** The last part of a compound: "genkendelse" in "talegenkendelse". */
const byPart: Near = async ({ word, terms }, store, rules) => {
  const part = terms[0]?.term;
  if (!word || part === undefined || part.length < 5) return [];
  const wholes = stemsWith(part, await store.vocabulary(), rules.stem);
  return wholes.map((term) => ({ term, weight: 0.5 }));
};

async function pagesOf(terms: readonly WeightedTerm[], store: Store): Promise<Matches> {
  const lists = await Promise.all(
    terms.map(async ({ term, weight }) => ({ term, weight, list: await store.postings(term) })),
  );
  const pages = new Map<number, number>();
  for (const { weight, list } of lists)
    for (const [page, impact] of list ?? []) pages.set(page, Math.max(pages.get(page) ?? 0, impact * weight));
  return { pages, terms: lists.filter(({ list }) => list).map(({ term }) => term) };
}
