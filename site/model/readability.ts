/** How hard a text is to read, and what that was counted from. */
export type Readability = { readonly lix: number; readonly words: number; readonly sentences: number };

/** A word of more than six letters, whatever stands between them. */
const LONG_WORD = /(?:\p{L}\P{L}*){7}/u;

/** Texts of fewer words say nothing about how their author writes. */
const FEWEST_WORDS = 30;

/**
 * LIX, the readability index of C. H. Björnsson ("Läsbarhet", Stockholm 1968): words per sentence and the percentage of words with
 * more than six letters, added. Under 25 is very easy, 35-44 middling, 55 and more very hard. Each text of the list (a paragraph, a
 * heading, an item) ends a sentence. Undefined for texts too short to judge.
 */
export function readability(texts: readonly string[]): Readability | undefined {
  const worded = texts
    .map((text) => ({ text, words: wordsOf(text) }))
    .filter(({ words }) => words.length > 0);
  const words = worded.flatMap(({ words }) => words);
  if (words.length < FEWEST_WORDS) return undefined;
  const sentences = worded.reduce((sum, { text }) => sum + sentencesIn(text), 0);
  const long = words.filter((word) => LONG_WORD.test(word)).length;
  return {
    lix: words.length / sentences + (100 * long) / words.length,
    words: words.length,
    sentences,
  };
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** A mark ends a sentence where a new one begins after it: "stk. 2" and "f.eks. en" do not. */
function sentencesIn(text: string): number {
  return 1 + [...text.matchAll(/[.!?:]["»«”’)]*\s+(?=["«»“‘(]*\p{Lu})/gu)].length;
}
