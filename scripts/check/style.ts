import type { CheckedEntry } from './checked-entry.ts';
import officialese from './officialese.json' with { type: 'json' };
import { quoted } from './nearest.ts';
import type { Problem } from './problem.ts';
import type { Place, SourceText } from './source-text.ts';
import type { Dictionary } from './spelling.ts';
import { WORD_LIST } from './word-list.ts';

/** Letters around which a word ends; a hyphen or an apostrophe belongs to the word. */
const WORD = /(?<![\p{L}\p{N}@._-])\p{L}{4,}(?:[-'’]\p{L}+)*(?![\p{L}\p{N}@_]|[.-]\p{L})/gu;
const PHRASE = new RegExp(`(?<!\\p{L})(?:${Object.keys(officialese).join('|')})(?!\\p{L})`, 'giu');

/** A place in the Danish text of a file that would be better said otherwise. */
export type StyleFinding = Place & {
  readonly text: string;
  /** Of a word: those of its parts that the dictionary lacks. Without it, the text is officialese. */
  readonly unknown?: readonly string[];
};

/** What would be better said otherwise in a file: officialese, and words that the dictionary lacks. `readable` is of its length. */
export function styleFindings(readable: string, source: SourceText, dictionary: Dictionary): StyleFinding[] {
  const phrases = Array.from(readable.matchAll(PHRASE), ({ 0: text, index }) => ({
    ...source.placeOf(index),
    text,
  }));
  const words = Array.from(readable.matchAll(WORD)).flatMap(({ 0: text, index }) => {
    const unknown = dictionary(text);
    return unknown.length > 0 ? [{ ...source.placeOf(index), text, unknown }] : [];
  });
  return [...phrases, ...words];
}

/** A file's findings of style as warnings, but for the editors' own words. */
export function styleWarnings({ file, style }: CheckedEntry, own: ReadonlySet<string>): Problem[] {
  return style
    .filter(({ unknown }) => unknown?.some((part) => !own.has(part.toLowerCase())) ?? true)
    .map(({ line, column, text, unknown }) => {
      const { says, message } = unknown ? unknownWord(text) : plainerWords(text);
      const about = { collection: file.collection, id: file.id, says };
      return { file: file.file, line, column, message, severity: 'warning', about };
    });
}

function plainerWords(phrase: string): { says: string; message: string } {
  const better = officialese[phrase.toLowerCase() as keyof typeof officialese];
  return { says: 'har ord, der kan siges enklere', message: `${quoted(phrase)}: bedre er ${better}.` };
}

function unknownWord(word: string): { says: string; message: string } {
  return {
    says: 'har ord, som ordbogen ikke kender',
    message: `${quoted(word)} står ikke i ordbogen. Ret det, eller skriv det i content/${WORD_LIST}.`,
  };
}
