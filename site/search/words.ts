/** One word of a text: as it was written, where it stands, and folded for comparison. */
export type Word = { text: string; folded: string; start: number; end: number };

// 30.000 is one number, as 30000 is
const WORD = /\d{1,3}(?:\.\d{3})+(?!\d)|[\p{L}\p{N}]+(?:['’](?=\p{L})\p{L}+)?/gu;
// KL's, AI'en: the ending of an abbreviation
const APOSTROPHE = /['’]\p{L}+$/u;

// nothing to fold but its case, as most words
const PLAIN = /^[A-Za-z0-9]+$/;

/** The words of a text, in order. A hyphen parts words: "AI-forordningen" is found by both of them. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    text: word,
    folded: fold(word),
    start: index,
    end: index + word.length,
  }));
}

/** The words of a text as they are written, in order. */
export function writtenWords(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

/** A word without case, accents and Danish letters: people write "aeldreloven" and "ældreloven". */
export function fold(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  return word
    .normalize('NFC')
    .replace(APOSTROPHE, '')
    .replaceAll('.', '')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}
