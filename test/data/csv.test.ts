import { describe, expect, it } from 'vitest';
import { writeCsv, type Cell } from '../../site/data/csv.ts';
import { readCsv } from './read-csv.ts';

const written = (...cells: Cell[]) => writeCsv(['a'], [cells]).split('\r\n')[1];

it('begins with a byte order mark, has semicolons between, and ends every row with CRLF', () => {
  expect(
    writeCsv(
      ['navn', 'tal'],
      [
        ['Ærø', 1],
        ['Åbo', 2],
      ],
    ),
  ).toBe('\uFEFF"navn";"tal"\r\n"Ærø";1\r\n"Åbo";2\r\n');
});

it('writes numbers with a comma, and what is not there as an empty cell', () => {
  expect(written(15.2, -3, 0, undefined, true)).toBe('15,2;-3;0;;true');
});

it('writes a list in one cell, and a bar of its own with a backslash', () => {
  expect(written(['a', 'b|c', 'd\\e'])).toBe(String.raw`"a|b\|c|d\\e"`);
  expect(written([])).toBe('""');
});

describe('no formula can hide in a cell', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    ' =1',
    '\t=1',
    '\r\n=1',
    '\u00A0=1',
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://x")',
    '\uFF1D1',
    '\tskjult',
  ])('%j', (text) => {
    expect(readCsv(writeCsv(['a'], [[text]]))[1]).toEqual([`'${text}`]);
    expect(readCsv(writeCsv(['a'], [[[text, 'b']]]))[1]?.[0]?.startsWith("'")).toBe(true);
  });

  it('nor begin in the middle of one: a quote, a semicolon and a line break stay within it', () => {
    for (const text of ['a";=1', 'a\r\n=1', 'a;=1', '""', 'a"\n"=1'])
      expect(readCsv(writeCsv(['a', 'b'], [[text, 'b']])), text).toEqual([
        ['a', 'b'],
        [text, 'b'],
      ]);
  });
});

it('leaves every other text as it is', () => {
  for (const text of ['§ 42 a', '1-2', 'a = b', "'", 'æøå 😀', '2024-06', '0580'])
    expect(readCsv(writeCsv(['a'], [[text]]))[1]).toEqual([text]);
});
