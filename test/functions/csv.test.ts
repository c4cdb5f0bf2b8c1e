import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csv } from '../../scripts/feedback/csv.ts';
import { readCsv } from './support/read-csv.ts';
import { textOf } from './support/text-of.ts';

test('begins with a BOM, and has semicolons, quotes and CRLF', () => {
  expect(
    csv([
      ['a', 'b'],
      ['æ;ø', 'å"'],
    ]),
  ).toBe('\uFEFF"a";"b"\r\n"æ;ø";"å"""\r\n');
});

describe('a cell that a spreadsheet would run', () => {
  test.each([
    '=1+1',
    '+45 12 34 56 78',
    '-2',
    '@SUM(A1)',
    '  =1',
    '\u00A0=1',
    '\u200B=1',
    '\uFEFF=1',
    '\u202E=1',
    '"=1"',
    ' "" =1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '−1',
    '﹦1',
    '\ttekst',
    '\ntekst',
    "=cmd|' /C calc'!A0",
  ])('is text: %j', (value) => expect(readCsv(csv([[value]]))).toEqual([[`'${value}`]]));

  test.each([
    ['\t=1', "'\t'=1"],
    ['\r=1', "'\n'=1"],
    // for an Excel whose separator is the comma, and for a program that knows no quotes
    ['hej,=1+1,hej', "hej,'=1+1,hej"],
    ['hej;@SUM(A1)', "hej;'@SUM(A1)"],
    ['hej, "=1"', `hej,' "=1"`],
    ['to\r\n=linjer', "to\n'=linjer"],
    ['hej\t＝1', "hej\t'＝1"],
    ['100,-', "100,'-"],
  ])('is text also where another program would begin a cell: %j', (value, safe) =>
    expect(readCsv(csv([[value]]))).toEqual([[safe]]),
  );
});

test.each(['', 'a=b', '1-2', 'navn@eksempel.dk', '§ 42 a', "'=1", 'a\nb = c', ' a', 'a, b; c', 'x "-" y'])(
  'leaves %j as it is',
  (value) => expect(readCsv(csv([[value]]))).toEqual([[value]]),
);

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  textOf('";,\n\r=+@-\t \'æ😀\ufeff＝−\u200b\u00a0\u202e\u2028a'),
);
const table = fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 });

test('a strict reader gets every text back, with nothing new in it but apostrophes', () => {
  const plain = (words: string) => words.replace(/\r\n?/g, '\n').replaceAll("'", '');
  fc.assert(
    fc.property(table, (rows) => {
      const back = readCsv(csv(rows)).map((row) => row.map((cell) => cell.replaceAll("'", '')));
      expect(back).toEqual(rows.map((row) => row.map(plain)));
    }),
    { numRuns: 2_000 },
  );
});

test('wherever any program begins a cell, it begins with no sign of a formula', () => {
  fc.assert(
    fc.property(table, (rows) => {
      for (const part of csv(rows).split(/[;,\t\r\n]/)) {
        expect(part).not.toMatch(/^[\s"\p{Default_Ignorable_Code_Point}]*[=+\-@＝＋－＠−﹢﹣﹦﹫]/u);
      }
      for (const cell of readCsv(csv(rows)).flat()) expect(cell).not.toMatch(/^[\t\r\n]/);
    }),
    { numRuns: 2_000, examples: [[[['hej', 'a,"=1+1"', '']]]] },
  );
});
