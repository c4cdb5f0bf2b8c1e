import { fold, writtenWords } from '../../site/search/words.ts';
import { remembered } from './remembered.ts';

/** A word of the site: folded for comparison, and as a mistyped one is put right to. One object for all its occurrences. */
type KnownWord = { folded: string; spoken: string };

/** Gives the words of a text, in order. */
export type WordReader = (text: string) => readonly KnownWord[];

/** Makes a reader for the texts of a site. */
export function wordReader(): WordReader {
  const known = remembered((written): KnownWord => ({
    folded: fold(written),
    spoken: written.toLowerCase().replace(/['’].*/, ''),
  }));
  return remembered((text) => writtenWords(text).map(known));
}
