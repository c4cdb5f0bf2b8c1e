import { expect, test } from 'vitest';
import { setText } from '../../site/preview/set-text.ts';
import { typeface } from '../../site/preview/typeface.ts';

// every letter is half as wide as the size, so that a line holds 10 letters at the first size and 20 at the second
const halfSquare = (line: string, size: number): number => (line.length * size) / 2;
const set = (text: string, lines = 3) =>
  setText(text, halfSquare, { sizes: [20, 10], width: 100, lines: () => lines });

test('a text is set in the largest size in which it fits', () => {
  expect(set('en to tre')).toEqual({ size: 20, lines: ['en to tre'] });
  expect(set('en to tre fire')).toEqual({ size: 20, lines: ['en to tre', 'fire'] });
  expect(set('en to tre fire fem seks syv', 2)).toEqual({
    size: 10,
    lines: ['en to tre fire fem', 'seks syv'],
  });
});

test('a word longer than a line makes the text smaller', () => {
  expect(set('sundhedslovens')).toEqual({ size: 10, lines: ['sundhedslovens'] });
});

test('what fits in no size ends in an ellipsis', () => {
  expect(set('en to tre fire fem seks syv otte ni ti elleve tolv', 2).lines).toEqual([
    'en to tre fire fem',
    'seks syv otte ni ti…',
  ]);
  expect(set(`en ${'x'.repeat(30)} to`).lines).toEqual(['en', `${'x'.repeat(19)}…`]);
});

test('every line fits, in the real typeface too', () => {
  const { width } = typeface(600);
  const text = `Må kommunen efter §\u00A042\u00A0a bruge AI i ${'lange arbejdsmarkedsuddannelsessager '.repeat(9)}?`;
  const { lines, size } = setText(text, width, { sizes: [76, 46], width: 1056, lines: () => 6 });
  expect(lines).toHaveLength(6);
  expect(lines.filter((line) => width(line, size) > 1056)).toEqual([]);
  expect(lines.at(-1)).toMatch(/…$/);
});
