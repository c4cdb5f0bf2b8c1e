import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFragment } from 'parse5';
import { describe, expect, inject, test } from 'vitest';
import { readCsv } from '../data/read-csv.ts';
import { attribute, builtPages, elementsOf, textOf, type BuiltPage, type Element } from './setup/dist.ts';

const MARKS = ['milestone', 'point', 'target'] as const;
const pages = (['real', 'synthetic'] as const)
  .flatMap(builtPages)
  .filter(({ path }) => /^(\/en)?\/maalbillede\/indikatorer\/[\w-]+\/$/.test(path));
const drawn = pages.filter((page) =>
  page.elements.some((element) => attribute(element, 'class') === 'chart'),
);

describe('the figures to take along are those of the table, in the same order of kinds', () => {
  test.for(pages)('$site $path', (page) => {
    const [head = [], ...rows] = readCsv(fileOf(page, 'tal.csv').toString('utf8'));
    const stated = page.elements.filter(({ tagName }) => tagName === 'time');
    expect(head.slice(0, 5)).toEqual(['kind', 'value', 'unit', 'date', 'source']);
    const dates = new Set(stated.map((time) => attribute(time, 'datetime')));
    for (const row of rows) expect(dates, row.join()).toContain(row[3]);
    const numbers = page.elements.filter(({ tagName }) => tagName === 'tr').length - 1;
    expect(numbers - missingRows(page)).toBe(rows.length);
  });
});

describe('the picture to take along has every mark of the page’s own, where it stands there', () => {
  test.for(drawn)('$site $path', (page) => {
    const file = elementsOf(parseFragment(fileOf(page, 'billede.svg').toString('utf8')));
    for (const mark of MARKS) expect(placesOf(file, mark), mark).toEqual(placesOf(page.elements, mark));
    const words = file.map(textOf).join('\n');
    const finding = page.elements.find(({ tagName }) => tagName === 'desc');
    expect(words).toContain(textOf(finding as Element).trim());
  });
});

test('the PNG is the SVG in pixels', () => {
  for (const page of drawn) {
    const svg = elementsOf(parseFragment(fileOf(page, 'billede.svg').toString('utf8')))[0] as Element;
    const png = fileOf(page, 'billede.png');
    expect(png.subarray(1, 4).toString('latin1'), page.path).toBe('PNG');
    // IHDR: width and height as big-endian words at bytes 16 and 20 (PNG, 11.2.1)
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], page.path).toEqual([
      Number(attribute(svg, 'width')),
      Number(attribute(svg, 'height')),
    ]);
  }
});

test('a single number without a target has its figures to take along, and no picture', () => {
  const single = pages.filter((page) => !drawn.includes(page));
  expect(single.length).toBeGreaterThan(3);
  for (const { html, path } of single) {
    expect(html, path).toContain('tal.csv');
    expect(html, path).not.toContain('billede.svg');
  }
});

function fileOf({ site, path }: BuiltPage, name: string): Buffer {
  return readFileSync(join(inject('sites')[site].dist, path, name));
}

function placesOf(elements: readonly Element[], mark: string): string[] {
  return elements
    .filter((element) => attribute(element, 'class') === mark)
    .map((element) => ['cx', 'cy', 'x', 'y'].map((name) => attribute(element, name) ?? '').join(' '));
}

function missingRows({ elements }: BuiltPage): number {
  return elements.filter(
    ({ tagName, attrs }) => tagName === 'td' && attrs.some(({ name }) => name === 'colspan'),
  ).length;
}
