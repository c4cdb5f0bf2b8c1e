import { describe, expect, it } from 'vitest';
import { align } from '../../../site/model/changes/sequence.ts';
import { likeness, rewording, tokensOf, type Token } from '../../../site/model/changes/wording.ts';

const MARKS = { same: '=', removed: '-', added: '+' } as const;

function reworded(before: string, after: string): string[] {
  return rewording(tokensOf(before), tokensOf(after)).map((run) =>
    run.kind === 'gap' ? '…' : `${MARKS[run.kind]} ${run.tokens.map(({ text }) => text).join(' ')}`,
  );
}

describe('a text that was reworded', () => {
  it('keeps a few words around the change and leaves out the rest', () => {
    const [head, tail] = ['a b c d e f g h i j', 'k l m n o p q r s t'];
    expect(reworded(`${head} X ${tail}`, `${head} Y ${tail}`)).toEqual([
      '…',
      '= c d e f g h i j',
      '- X',
      '+ Y',
      '= k l m n o p q r',
      '…',
    ]);
  });

  it('leaves no island of one or two kept words between changes', () => {
    expect(reworded('start rød og grøn slut på det hele', 'start blå og gul slut på det hele')).toEqual([
      '= start',
      '- rød og grøn',
      '+ blå og gul',
      '= slut på det hele',
    ]);
  });

  it('has only additions where words were only put in', () => {
    expect(reworded('en to tre', 'en ny to og tre')).toEqual(['= en', '+ ny', '= to', '+ og', '= tre']);
  });

  it('sees a link that leads elsewhere, though its words are the same', () => {
    const link = (href: string): Token[] => [...tokensOf('se'), { text: 'her', href }];
    const kinds = rewording(link('https://a.example'), link('https://b.example')).map(({ kind }) => kind);
    expect(kinds).toEqual(['same', 'removed', 'added']);
  });
});

describe('likeness', () => {
  it.each([
    ['', '', 1],
    ['a b', 'a b', 1],
    ['a b', 'c d', 0],
    ['a b c d', 'a b x y', 0.5],
    ['a a', 'a', 2 / 3],
  ])('of "%s" and "%s" is %d', (before, after, expected) => {
    expect(likeness(tokensOf(before), tokensOf(after))).toBeCloseTo(expected);
  });
});

describe('aligning two sequences', () => {
  const aligned = (before: string, after: string) =>
    align(Array.from(before), Array.from(after), (letter) => letter)
      .map(({ kind, item }) => `${MARKS[kind]}${item}`)
      .join(' ');

  it.each([
    ['', '', ''],
    ['abc', 'abc', '=a =b =c'],
    ['abc', '', '-a -b -c'],
    ['', 'ab', '+a +b'],
    ['abc', 'axc', '=a -b +x =c'],
    ['abcabba', 'cbabac', '-a -b =c -a =b +a =b =a +c'],
    ['ab', 'ba', '-a =b +a'],
  ])('%s → %s', (before, after, expected) => expect(aligned(before, after)).toBe(expected));

  it('gives back both sequences, whatever they are', () => {
    // a small generator with a fixed seed: the same sequences in every run
    let seed = 7;
    const next = (below: number): number => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
    for (let round = 0; round < 200; round++) {
      const [before, after] = [0, 1].map(() => Array.from({ length: next(12) }, () => 'abc'[next(3)] ?? ''));
      const steps = align(before ?? [], after ?? [], (letter) => letter);
      const without = (kind: string) => steps.filter((step) => step.kind !== kind).map(({ item }) => item);
      expect(without('added')).toEqual(before);
      expect(without('removed')).toEqual(after);
    }
  });

  it('does not compare what is too long to compare', () => {
    const [before, after] = [
      Array.from({ length: 2100 }, (_, i) => `a${i}`),
      Array.from({ length: 2100 }, (_, i) => `b${i}`),
    ];
    const steps = align(['x', ...before, 'same', 'p'], ['x', ...after, 'same', 'q'], (item) => item);
    expect(steps.filter(({ kind }) => kind === 'same').map(({ item }) => item)).toEqual(['x']);
    expect(steps).toHaveLength(1 + 2 * 2102);
  });
});
