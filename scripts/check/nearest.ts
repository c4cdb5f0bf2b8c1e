import { closest, distance } from 'fastest-levenshtein';

/** The known word that was most likely meant, or undefined where none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  // a longer word is no slip of the pen, and its distance takes long to find
  if (word.length > 120) return undefined;
  const wanted = word.toLowerCase();
  const lowered = known.map((name) => name.toLowerCase());
  const begun = word.length >= 4 ? lowered.findIndex((name) => name.startsWith(wanted)) : -1;
  if (begun !== -1) return known[begun];
  const candidate = known.length === 0 ? '' : closest(wanted, lowered);
  const near = distance(wanted, candidate) <= Math.max(2, Math.floor(word.length / 3));
  return near ? known[lowered.indexOf(candidate)] : undefined;
}

/** ` Mente du "x"?`, or nothing where no known word is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const found = nearest(word, known);
  return found === undefined ? '' : ` Mente du "${found}"?`;
}

/** `a, b eller c`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} eller ${words.at(-1) ?? ''}`;
}

/** A value as it is quoted in a message: short, and on one line. */
export function quoted(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  return `"${line.length > 60 ? `${line.slice(0, 59)}…` : line}"`;
}
