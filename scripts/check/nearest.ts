import { closest, distance } from 'fastest-levenshtein';

/** The known word that was most likely meant, or undefined where none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  // beyond this a word is no slip of the pen, and the distance of very long words takes long to find
  if (word.length > 120) return undefined;
  const candidate = closest(word.toLowerCase(), known);
  const limit = Math.max(2, Math.floor(word.length / 3));
  if (distance(word.toLowerCase(), candidate) <= limit) return candidate;
  return known.find((name) => word.length >= 4 && (name.startsWith(word) || name.endsWith(word)));
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
