import { describe, expect, it } from 'vitest';
import { compareProvisions, formatProvision } from '../../../site/model/provision.ts';
import { read } from './read.ts';

const inOrder = (texts: readonly string[]): string[] =>
  texts
    .map(read)
    .sort(compareProvisions)
    .map((provision) => formatProvision(provision).replaceAll('\u00A0', ' '));

describe('legal order', () => {
  it.each([
    ['sections by number, then by inserted letter', ['§ 9', '§ 42', '§ 42 a', '§ 42 b', '§ 43', '§ 205']],
    ['the Danish letters last', ['§ 7', '§ 7 a', '§ 7 z', '§ 7 æ', '§ 7 ø', '§ 7 å', '§ 8']],
    [
      'a section before its subsections, by number',
      ['§ 42', '§ 42, stk. 2', '§ 42, stk. 10', '§ 42 a', '§ 42 a, stk. 1'],
    ],
    [
      'items by number',
      ['§ 42, stk. 1', '§ 42, stk. 1, nr. 2', '§ 42, stk. 1, nr. 10', '§ 42, stk. 2, nr. 1'],
    ],
    [
      'letters by alphabet',
      ['§ 42, nr. 1', '§ 42, nr. 1, litra a', '§ 42, nr. 1, litra b', '§ 42, nr. 2, litra a'],
    ],
    ['articles', ['artikel 6', 'artikel 6, stk. 1, litra e', 'artikel 6, stk. 2', 'artikel 9', 'artikel 22']],
    [
      'annexes by Roman number',
      [
        'bilag I',
        'bilag III',
        'bilag IV',
        'bilag V',
        'bilag VIII',
        'bilag IX',
        'bilag X',
        'bilag XIV',
        'bilag XL',
        'bilag L',
      ],
    ],
    [
      'sentences by number, before the items of the subsection',
      [
        '§ 42, stk. 2',
        '§ 42, stk. 2, 2. pkt.',
        '§ 42, stk. 2, 10. pkt.',
        '§ 42, stk. 2, nr. 1',
        '§ 42, stk. 3',
      ],
    ],
    [
      'points of an annex by number, then by letter',
      [
        'bilag III',
        'bilag III, punkt 1',
        'bilag III, punkt 5',
        'bilag III, punkt 5, litra b',
        'bilag III, punkt 10',
        'bilag IV',
      ],
    ],
    ['annexes by Arabic number', ['bilag 2', 'bilag 10']],
    ['sections before articles before annexes', ['§ 99', 'artikel 5', 'bilag I']],
  ])('%s', (_, texts) => {
    expect(inOrder([...texts].reverse())).toEqual(texts);
    expect(inOrder(texts)).toEqual(texts);
  });

  it('one provision written in two ways is the same', () => {
    expect(compareProvisions(read('§42a stk 2'), read('§ 42 A, stk. 2'))).toBe(0);
    expect(compareProvisions(read('annex III, point 5(b)'), read('bilag III, nr. 5, litra b'))).toBe(0);
    expect(compareProvisions(read('art. 6(1)(e)'), read('artikel 6, stk. 1, litra e'))).toBe(0);
  });
});
