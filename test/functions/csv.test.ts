import { describe, expect, test } from 'vitest';
import { csv } from '../../scripts/feedback/csv.ts';

/** Reads CSV back as a spreadsheet does. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted = '', end] of text.slice(1).matchAll(/"((?:[^"]|"")*)"(;|\r\n)/g)) {
    row.push(quoted.replaceAll('""', '"'));
    if (end === ';') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

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
    '\t=1',
    '\r=1',
    '\n=1',
    '  =1',
    '\u00A0=1',
    '\u200B=1',
    '\uFEFF=1',
    '\u202E=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '−1',
    '\ttekst',
    "=cmd|' /C calc'!A0",
  ])('is text: %j', (value) => {
    expect(read(csv([[value]]))).toEqual([[`'${value.replaceAll('\r', '\n')}`]]);
  });
});

test.each(['', 'a=b', '1-2', 'navn@eksempel.dk', '§ 42 a', '"=1"', "'=1", 'a\n=b', ' a'])(
  'leaves %j as it is',
  (value) => expect(read(csv([[value]]))).toEqual([[value]]),
);

test('gives back whatever was put in, cell by cell, and lets no cell begin as a formula', () => {
  const signs = [
    '"',
    ';',
    '\n',
    '\r\n',
    ',',
    '=',
    '+',
    '@',
    '-',
    '\t',
    ' ',
    "'",
    'æ',
    '😀',
    '\uFEFF',
    'a',
    '',
  ];
  let seed = 1;
  const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  const anyCell = () => Array.from({ length: random(8) }, () => signs[random(signs.length)] ?? '').join('');
  for (let round = 0; round < 2_000; round++) {
    const rows = Array.from({ length: 1 + random(4) }, () => Array.from({ length: 3 }, anyCell));
    const back = read(csv(rows));
    const plain = rows.map((row) => row.map((cell) => cell.replaceAll('\r\n', '\n')));
    expect(back.map((row) => row.map((cell) => cell.replace(/^'/, '')))).toEqual(
      plain.map((row) => row.map((cell) => cell.replace(/^'/, ''))),
    );
    for (const cell of back.flat()) expect(cell).not.toMatch(/^[\s\uFEFF]*[=+\-@]|^[\t\r\n]/);
  }
});
