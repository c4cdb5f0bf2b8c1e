import type { CheckedEntry } from './entry.ts';
import officialese from './officialese.json' with { type: 'json' };
import { quoted } from './nearest.ts';
import { onceEach } from './once-each.ts';
import type { Problem } from './problem.ts';
import { WORD_LIST, type Speller } from './spelling.ts';

/** Letters around which a word ends; a hyphen or an apostrophe belongs to the word. */
const WORD = /(?<![\p{L}\p{N}@._-])\p{L}{4,}(?:[-'’]\p{L}+)*(?![\p{L}\p{N}@_]|[.-]\p{L})/gu;
const PHRASE = new RegExp(`(?<!\\p{L})(?:${Object.keys(officialese).join('|')})(?!\\p{L})`, 'giu');

/** The places in an entry's Danish text that would be better said otherwise: officialese, and words that no dictionary has. */
export function styleWarnings(entry: CheckedEntry, isSpelled: Speller): readonly Problem[] {
  return judgedBy(isSpelled)(entry);
}

const judgedBy = onceEach((isSpelled: Speller) => onceEach((entry: CheckedEntry) => found(entry, isSpelled)));

function found(entry: CheckedEntry, isSpelled: Speller): Problem[] {
  const { readable } = entry;
  return [
    ...Array.from(readable.matchAll(PHRASE), ({ 0: phrase, index }) => {
      const better = officialese[phrase.toLowerCase() as keyof typeof officialese];
      return placed(entry, index, 'har ord, der kan siges enklere', `${quoted(phrase)}: bedre er ${better}.`);
    }),
    ...Array.from(readable.matchAll(WORD))
      .filter(([word]) => !word.split(/[-'’]/).every((part) => part.length < 4 || isSpelled(part)))
      .map(({ 0: word, index }) =>
        placed(
          entry,
          index,
          'har ord, som ordbogen ikke kender',
          `${quoted(word)} står ikke i ordbogen. Ret det, eller skriv det i content/${WORD_LIST}.`,
        ),
      ),
  ];
}

function placed({ source, file }: CheckedEntry, offset: number, says: string, message: string): Problem {
  const about = { collection: file.collection, id: file.id, says };
  return { ...source.error({ offset, message }), severity: 'warning', about };
}
