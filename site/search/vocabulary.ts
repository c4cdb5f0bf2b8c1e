import { fold } from './words.ts';

/** Writes words, sorted, one a line, each with how many letters it shares with the one before: half the size of the words. */
export function writeVocabulary(words: readonly string[]): string {
  let before = '';
  const lines = [...words].sort().map((word) => {
    let shared = 0;
    while (shared < 35 && shared < word.length && word[shared] === before[shared]) shared++;
    before = word;
    return `${shared.toString(36)}${word.slice(shared)}`;
  });
  return lines.join('\n');
}

/** Reads what `writeVocabulary` wrote. */
export function readVocabulary(text: string): string[] {
  let word = '';
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => (word = word.slice(0, Number.parseInt(line.charAt(0), 36)) + line.slice(1)));
}

/**
 * The word that a mistyped one most likely meant: at most one change in a short word, two in a long one; a letter changed,
 * added, lost, or two swapped. `stem` makes a form that is nowhere written, such as a misspelt genitive, near its word.
 */
export function nearestWord(
  typed: string,
  words: readonly string[],
  stem: (word: string) => string,
): string | undefined {
  const limit = typed.length < 5 ? 0 : typed.length < 9 ? 1 : 2;
  const typedStem = stem(typed);
  let best: { word: string; cost: number } | undefined;
  for (const word of words) {
    const folded = fold(word);
    const distance = Math.min(
      editDistance(typed, folded, limit),
      editDistance(singled(typed), singled(folded), limit) + 0.2,
      typedStem.length < 6 ? Infinity : editDistance(typedStem, stem(folded), limit) + 0.1,
    );
    if (distance >= limit + 1) continue;
    // people seldom miss the first letter, and the shorter of two is the plainer
    const cost = distance + (folded[0] === typed[0] ? 0 : 0.5) + Math.abs(folded.length - typed.length) / 100;
    if (!best || cost < best.cost) best = { word, cost };
  }
  return best?.word;
}

/** A doubled letter is what is missed most: "barier". */
function singled(word: string): string {
  return word.replace(/([a-z])\1/g, '$1');
}

/** The stems of which the typed one is a part: "genkendelse" in "talegenkendelse". */
export function stemsWith(part: string, words: readonly string[], stem: (word: string) => string): string[] {
  return [...new Set(words.map((word) => stem(fold(word))))].filter((whole) => whole.includes(part));
}

/**
 * The longest word that the typed one ends with, which in a compound says what it is ("hjemmel" for "lovhjemmel"), or begins
 * with, where that is long enough to mean something by itself ("journal" for "journalisering").
 */
export function longestPart(typed: string, words: readonly string[]): string | undefined {
  let best: string | undefined;
  for (const word of words) {
    const folded = fold(word);
    const isPart =
      (word.length > 5 && typed.endsWith(folded)) || (word.length > 6 && typed.startsWith(folded));
    if (isPart && word.length > (best?.length ?? 0)) best = word;
  }
  return best;
}

/** How many changes lead from one word to the other (optimal string alignment); Infinity where more than `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  let older: number[] = [];
  let old = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (old[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (older[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > limit) return Infinity;
    [older, old] = [old, row];
  }
  const distance = old[b.length] ?? Infinity;
  return distance > limit ? Infinity : distance;
}
