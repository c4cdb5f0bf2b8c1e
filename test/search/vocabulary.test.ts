import { describe, expect, test } from 'vitest';
import { stemDanish } from '../../site/search/language/danish.ts';
import {
  editDistance,
  longestPart,
  nearestWord,
  readVocabulary,
  stemsWith,
  writeVocabulary,
} from '../../site/search/vocabulary.ts';
import { fold } from '../../site/search/words.ts';
import { indexTexts } from './small-index.ts';

const words = [
  'bare',
  'barnets',
  'journalisering',
  'journal',
  'sundhedslov',
  'barriere',
  'ældrepleje',
  'talegenkendelse',
  'hund',
];
const nearest = (typed: string) => nearestWord(fold(typed), words, stemDanish);

describe('a mistyped word', () => {
  test.for([
    ['journaliserng', 'journalisering'],
    ['jounralisering', 'journalisering'],
    ['barier', 'barriere'],
    ['bariererne', 'barriere'],
    ['barirere', 'barriere'],
    ['ældreplje', 'ældrepleje'],
    ['aeldreplje', 'ældrepleje'],
    ['sunhedslov', 'sundhedslov'],
  ] as const)('“%s” is taken for “%s”', ([typed, word]) => expect(nearest(typed)).toBe(word));

  test.for(['kat', 'hest', 'zzzzqqqq', 'barndom'])('“%s” is taken for none', (typed) =>
    expect(nearest(typed)).toBeUndefined(),
  );

  test('counts two swapped letters as one change, and gives up beyond the limit', () => {
    expect(editDistance('abcd', 'abdc', 2)).toBe(1);
    expect(editDistance('abcd', 'abcd', 2)).toBe(0);
    expect(editDistance('abcd', 'wxyz', 2)).toBe(Infinity);
    expect(editDistance('ab', 'abcde', 2)).toBe(Infinity);
  });
});

describe('a word that is nowhere', () => {
  test('is found by its longest part', () => {
    expect(longestPart('journaliserngen', words)).toBe('journal');
    expect(longestPart('xyz', words)).toBeUndefined();
  });
  test('is found within compounds', () => {
    expect(stemsWith(stemDanish('genkendelse'), words, stemDanish)).toEqual([stemDanish('talegenkendelse')]);
  });
});

describe('the list of words', () => {
  test('reads as it was written, sorted, each once', () => {
    expect(readVocabulary(writeVocabulary(words))).toEqual([...words].sort());
    expect(readVocabulary(writeVocabulary([]))).toEqual([]);
  });
});

describe('a search', async () => {
  const { ask, paths } = await indexTexts({
    a: 'Journalisering af sager',
    b: 'Noget om barrierer i talegenkendelse',
  });

  test('says what it put right, and finds that', async () => {
    expect((await ask('journaliserng')).corrected).toBe('journalisering');
    expect(await paths('journaliserng')).toEqual(['a']);
  });
  test('puts nothing right where the word is known in another form', async () => {
    expect((await ask('barriererne')).corrected).toBeUndefined();
    expect(await paths('barriererne')).toEqual(['b']);
  });
  test('finds a part of a compound, from either end', async () => {
    expect(await paths('genkendelse')).toEqual(['b']);
    expect(await paths('talegenk')).toEqual(['b']);
  });
  test('does not care how æ, ø and å are written, nor for case', async () => {
    const danish = await indexTexts({ c: 'Ældreloven på Ærø' });
    for (const query of ['aeldreloven', 'ÆLDRELOVENS', 'aeroe', 'Ærø'])
      expect(await danish.paths(query)).toEqual(['c']);
  });
});
