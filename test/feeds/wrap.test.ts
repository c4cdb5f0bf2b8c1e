import { expect, test } from 'vitest';
import { typeface, type Typeface } from '../../site/preview/typeface.ts';
import { setText } from '../../site/preview/wrap.ts';

// every letter is as wide as half the size
const square: Typeface = { width: (line, size) => (line.length * size) / 2, draw: () => '' };
const set = (text: string, lines = 3) =>
  setText(text, square, { sizes: [20, 10], width: 100, lines: () => lines });

test('a text is set in the largest size in which it fits', () => {
  expect(set('en to tre')).toEqual({ size: 20, lines: ['en to tre'] });
  expect(set('en to tre fire')).toEqual({ size: 20, lines: ['en to tre', 'fire'] });
  expect(set('en to tre fire fem seks syv', 2)).toEqual({
    size: 10,
    lines: ['en to tre fire fem', 'seks syv'],
  });
});

test('a word longer than a line is set smaller before it is divided, and then where a syllable begins', () => {
  expect(set('sundhedslovens')).toEqual({ size: 10, lines: ['sundhedslovens'] });
  expect(set('en beskæftigelsesindsatsbekendtgørelse')).toEqual({
    size: 10,
    lines: ['en', 'beskæftigelsesind-', 'satsbekendtgørelse'],
  });
  expect(set('x'.repeat(30)).lines).toEqual([`${'x'.repeat(19)}-`, 'x'.repeat(11)]);
});

test('what does not fit at all ends in an ellipsis', () => {
  const { lines } = set('en to tre fire fem seks syv otte ni ti elleve tolv', 2);
  expect(lines).toEqual(['en to tre fire fem', 'seks syv otte ni …']);
});

test('every line fits, in the real typeface too', () => {
  const face = typeface(600);
  const text = `Må kommunen efter §\u00A042\u00A0a bruge AI i ${'arbejdsmarkedsuddannelses'.repeat(4)}sager?`;
  const { lines, size } = setText(text, face, { sizes: [76, 46], width: 1056, lines: () => 6 });
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.filter((line) => face.width(line, size) > 1056)).toEqual([]);
  expect(lines.join(' ').replaceAll('- ', '')).toBe(text);
});
