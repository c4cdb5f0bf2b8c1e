import { describe, expect, it } from 'vitest';
import { readability } from '../../site/model/readability.ts';

const words = (count: number, word: string): string => Array(count).fill(word).join(' ');

describe('LIX', () => {
  it('is words per sentence plus the percentage of long words', () => {
    // 40 words in 2 sentences, 10 of them with seven letters: 40/2 + 100*10/40
    const text = `${words(20, 'seks')}. ${['Et', words(9, 'fem'), words(10, 'syvtegn')].join(' ')}.`;
    expect(readability([text])).toEqual({ lix: 45, words: 40, sentences: 2 });
  });

  it('a word is long from the seventh letter; signs and digits are no letters', () => {
    const lix = (word: string) => readability([words(30, word)])?.lix;
    expect(lix('seksto')).toBe(30);
    expect(lix('syvtegn')).toBe(130);
    expect(lix('ærøskøb')).toBe(130);
    expect(lix('2026-001')).toBe(30);
    expect(lix('»ordet«,')).toBe(30);
  });

  it.each([
    ['Det er et svar. Her er et til.', 2],
    ['Er det et svar? Ja! Det er det.', 3],
    ['Efter § 42 a, stk. 2, og art. 6 gælder det f.eks. altid.', 1],
    ['Det kostede 10.000 kr. i 2024.', 1],
    ['Svaret er: Ja. »Det er et citat.« Og (måske) mere.', 4],
    ['uden punktum', 1],
    ['', 0],
    ['—', 0],
  ])('"%s" has %d sentences', (text, count) => {
    const before = readability([words(30, 'x')])?.sentences ?? 0;
    expect(readability([words(30, 'x'), text])?.sentences).toBe(before + count);
  });

  it('every paragraph ends a sentence', () => {
    expect(readability([words(15, 'ord'), words(15, 'ord')])).toEqual({ lix: 15, words: 30, sentences: 2 });
  });

  it('is not given for a few words', () => {
    expect(readability([words(29, 'ord')])).toBeUndefined();
    expect(readability([])).toBeUndefined();
  });
});
