import { describe, expect, test } from 'vitest';
import { lastDay } from '../../site/model/dates.ts';
import { numberOf, readAxes } from './setup/axes.ts';
import { attribute, builtPages, textOf, type BuiltPage, type Element } from './setup/dist.ts';

/** Which marks of the picture stand for which rows of the table. */
const MARKS: Readonly<Record<string, readonly string[]>> = {
  point: ['Måling'],
  milestone: ['Nulpunkt', 'Delmål'],
  target: ['Mål'],
};
/** The picture's figures are rounded to a tenth of a unit, and so are the lines that they are read by. */
const UNITS = 0.2;

const pages = (['real', 'synthetic'] as const)
  .flatMap(builtPages)
  .filter(({ path }) => path.startsWith('/maalbillede/indikatorer/'))
  .filter((page) => page.elements.some((element) => classOf(element) === 'chart'));

test('there are pictures to read', () => {
  expect(pages.length).toBeGreaterThan(10);
});

describe('the picture of an indicator, read back through its axes, gives the values and dates of its table', () => {
  test.for(pages)('$site $path', (page) => {
    const axes = readAxes(page.elements);
    for (const [mark, rows] of Object.entries(MARKS)) {
      const shown = marksOf(page, mark);
      const stated = rowsOf(page).filter(({ what }) => rows.includes(what));
      expect(shown, mark).toHaveLength(stated.length);
      shown.forEach(({ x, y }, index) => {
        const row = stated[index];
        expect(Math.abs(axes.value(y) - (row?.value ?? NaN)), `${mark} ${index}: value`).toBeLessThanOrEqual(
          axes.perY * UNITS,
        );
        expect(Math.abs(axes.time(x) - (row?.time ?? NaN)), `${mark} ${index}: date`).toBeLessThanOrEqual(
          axes.perX * UNITS,
        );
      });
    }
  });
});

test('every picture says in words what it shows: the same sentence for those who see it and those who do not', () => {
  for (const { elements, path } of pages) {
    const words = (tag: string) =>
      elements.filter(({ tagName }) => tagName === tag).map((e) => textOf(e).trim());
    expect(words('desc'), path).toEqual(words('figcaption'));
    expect(words('desc')[0]?.length, path).toBeGreaterThan(20);
  }
});

/** The table's rows that hold a number; one that is missing has no mark either. */
function rowsOf({ elements }: BuiltPage): Row[] {
  const rows = elements.filter(
    ({ tagName, parentNode }) => tagName === 'tr' && parentNode?.nodeName === 'tbody',
  );
  return rows.flatMap((row) => {
    const cells = row.childNodes.filter((node): node is Element => 'tagName' in node);
    const number = /[-−]?\d[\d.]*(?:,\d+)?/.exec(cells[1] ? textOf(cells[1]) : '')?.[0];
    const day = timeOf(cells[2]);
    if (!cells[0] || number === undefined || day === undefined) return [];
    return [{ what: textOf(cells[0]).trim(), value: numberOf(number), time: Date.parse(lastDay(day)) }];
  });
}

function timeOf(cell: Element | undefined): string | undefined {
  const time = cell?.childNodes.find((node): node is Element => node.nodeName === 'time');
  return time && attribute(time, 'datetime');
}

function marksOf({ elements }: BuiltPage, mark: string): { x: number; y: number }[] {
  const shapes = elements.filter((element) => classOf(element) === mark);
  return shapes.map((shape) => {
    const at = (name: string) => Number(attribute(shape, name));
    // a target is a square that stands on its corner, told by where it begins
    return shape.tagName === 'rect'
      ? { x: at('x') + at('width') / 2, y: at('y') + at('height') / 2 }
      : { x: at('cx'), y: at('cy') };
  });
}

function classOf(element: Element): string | undefined {
  return attribute(element, 'class');
}

type Row = { what: string; value: number; time: number };
