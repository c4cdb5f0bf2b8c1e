import { lawTerm, type WeightedTerm } from './citation-terms.ts';
import type { LanguageRules } from './language/rules.ts';
import type { Group } from './query.ts';
import type { Store } from './store.ts';
import { longestPart, nearestWord, stemsWith } from './vocabulary.ts';

/** The pages that have what was looked for, each with how much it counts there, and the terms that were found. */
export type Matches = { pages: ReadonlyMap<number, number>; terms: string[] };

/** Finds the pages of one group: by the very terms, or else by what comes near them without guessing. */
export async function matchesOf(group: Group, store: Store, rules: LanguageRules): Promise<Matches> {
  for (const near of [exactly, byOtherForm, byBeginning, byLaw, byPart]) {
    const found = await pagesOf(await near(group, store, rules), store);
    if (found.terms.length > 0) return found;
  }
  return { pages: new Map(), terms: [] };
}

/** The word of the portal that was most likely meant by one that no page has, or else the longest part of it that one has. */
export async function correctionOf(
  { word }: Group,
  store: Store,
  rules: LanguageRules,
): Promise<string | undefined> {
  if (!word || /\d/.test(word.folded)) return undefined;
  const words = await store.vocabulary();
  return nearestWord(word.folded, words, rules.stem) ?? longestPart(word.folded, words);
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
