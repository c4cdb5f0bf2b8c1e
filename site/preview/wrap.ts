import type { Typeface } from './typeface.ts';

/** A text set in lines, at the size that it was set in. */
export type Setting = { size: number; lines: readonly string[] };

/**
 * Sets a text in the largest of the sizes in which it fits into so many lines of a width. A word longer than a line is broken
 * only at the smallest size, with a hyphen; what does not fit even there ends in "…".
 */
export function setText(
  text: string,
  face: Typeface,
  { sizes, width, lines }: { sizes: readonly number[]; width: number; lines: (size: number) => number },
): Setting {
  for (const size of sizes) {
    const set = wrap(text.split(' '), (line) => face.width(line, size) <= width);
    if (set && set.length <= lines(size)) return { size, lines: set };
  }
  const size = Math.min(...sizes);
  const fits = (line: string): boolean => face.width(line, size) <= width;
  const all = wrap(
    text.split(' ').flatMap((word) => breakWord(word, fits)),
    fits,
  ) ?? [text];
  const most = lines(size);
  if (all.length <= most) return { size, lines: all };
  return { size, lines: [...all.slice(0, most - 1), cut(all[most - 1] ?? '', fits)] };
}

/** The words in lines; undefined where a word is longer than a line. */
function wrap(words: readonly string[], fits: (line: string) => boolean): string[] | undefined {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (!fits(word)) return undefined;
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

function breakWord(word: string, fits: (line: string) => boolean): string[] {
  if (fits(word)) return [word];
  const characters = Array.from(word);
  const head = (length: number): string => characters.slice(0, length).join('');
  let most = characters.length - 1;
  while (most > 1 && !fits(`${head(most)}-`)) most -= 1;
  const length = syllableBefore(word, most) ?? most;
  return [`${head(length)}-`, ...breakWord(characters.slice(length).join(''), fits)];
}

/** The last place, no later than `most`, where a consonant begins a syllable: where Danish words are divided as a rule. */
function syllableBefore(word: string, most: number): number | undefined {
  const places = [...word.matchAll(/(?<=\p{L}{2})[bcdfghjklmnpqrstvwxz](?=[aeiouyæøå]\p{L})/giu)];
  return places.findLast(({ index }) => index <= most)?.index;
}

function cut(line: string, fits: (line: string) => boolean): string {
  const words = line.split(' ');
  while (words.length > 1 && !fits(`${words.join(' ')} …`)) words.pop();
  return `${words.join(' ')} …`;
}
