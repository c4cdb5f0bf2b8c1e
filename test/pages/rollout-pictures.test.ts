import { describe, expect, test } from 'vitest';
import { readAxes } from './setup/axes.ts';
import { attribute, builtPages, elementsOf, textOf, type BuiltPage, type Element } from './setup/dist.ts';

const ROLES = ['Har det i brug', 'Deltager', 'Deltager i udviklingen'];
const NOT_NAMED = 'Ikke nævnt i kilderne';
/** A tenth of a unit is what the picture rounds to. */
const UNITS = 0.2;

const pages = (['real', 'synthetic'] as const).flatMap(builtPages);
const danish = pages.filter(({ path }) => !path.startsWith('/en/'));
const initiatives = danish.filter((page) => page.path.startsWith('/indsatser/') && mapOf(page));

test('there are maps and curves to read, on both sites', () => {
  expect(new Set(initiatives.map(({ site }) => site))).toEqual(new Set(['real', 'synthetic']));
  expect(initiatives.some((page) => named(page, 'curve-table'))).toBe(true);
});

describe('the map of an initiative says of every place what the table says', () => {
  test.for(initiatives)('$site $path', (page) => {
    const roles = furthestRoles(page);
    const places = placesOf(mapOf(page) as Element);
    expect(places.length).toBeGreaterThan(0);
    for (const { name, words, drawn } of places) {
      expect(words, name).toBe(roles.get(name) ?? NOT_NAMED);
      // the class decides how the place is drawn, and must agree with the words
      expect(drawn, name).toBe(words);
    }
    const shown = new Set(places.map(({ name }) => name));
    const kinds = places.some(({ name }) => /kommune/i.test(name))
      ? /^(?!Region|Syntetisk Region).*Kommune/
      : /./;
    const lost = [...roles.keys()].filter((name) => kinds.test(name) && !shown.has(name));
    expect(lost).toEqual([]);
  });
});

describe('a legend counts the places of its map, and the sentence says the same', () => {
  const maps = danish.flatMap((page) =>
    page.elements
      .filter((element) => hasClass(element, 'tile-map'))
      .map((figure) => ({ site: page.site, path: page.path, figure })),
  );
  test.for(maps)('$site $path', ({ figure }) => {
    const inside = elementsOf(figure);
    const map = inside.find(
      ({ tagName, attrs }) => tagName === 'svg' && attrs.some(({ name }) => name === 'role'),
    );
    const words = placesOf(map as Element).map((place) => place.words);
    const legend = inside.filter(({ tagName }) => tagName === 'li').map((item) => clean(item));
    const counted = [...ROLES, NOT_NAMED].map(
      (role) => [role, words.filter((one) => one === role).length] as const,
    );
    expect(legend).toEqual(
      counted
        .filter(([role, count]) => count > 0 || role === NOT_NAMED)
        .map(([role, count]) => `${role}: ${count}`),
    );
    const finding = clean(inside.find(({ tagName }) => tagName === 'desc') as Element);
    const named = [...finding.matchAll(/(?:(\d+) af \d+|Ingen af de \d+)/g)].map(([, n]) => Number(n ?? 0));
    expect(named.reduce((sum, n) => sum + n, 0)).toBe(words.filter((one) => one !== NOT_NAMED).length);
  });
});

describe('the curve, read back through its axes, gives the days and numbers of its table', () => {
  test.for(initiatives.filter((page) => named(page, 'curve-table')))('$site $path', (page) => {
    const figure = page.elements.find((element) => attribute(element, 'class') === 'chart') as Element;
    const inside = elementsOf(figure);
    const table = elementsOf(named(page, 'curve-table') as Element);
    const rows = table.filter(
      ({ tagName, parentNode }) => tagName === 'tr' && parentNode?.nodeName === 'tbody',
    );
    const stated = rows.map((row) => {
      const [day, ...cells] = elementsOf(row).filter(({ tagName }) => ['time', 'td'].includes(tagName));
      return [
        Date.parse(attribute(day as Element, 'datetime') ?? ''),
        ...cells.map((cell) => Number(clean(cell))),
      ];
    });
    const scale = readAxes(inside);
    for (const [series, column] of [
      ['named', 1],
      ['using', 2],
    ] as const) {
      const marks = inside.filter((element) => hasClass(element, series));
      expect(marks, series).toHaveLength(stated.length);
      marks.forEach((mark, index) => {
        const row = stated[index] ?? [];
        const [x, y] = [Number(attribute(mark, 'cx')), Number(attribute(mark, 'cy'))];
        expect(Math.abs(scale.value(y) - (row[column] ?? NaN)), series).toBeLessThanOrEqual(
          scale.perY * UNITS,
        );
        expect(Math.abs(scale.time(x) - (row[0] ?? NaN)), series).toBeLessThanOrEqual(scale.perX * UNITS);
      });
    }
  });
});

test('every bar of barriers has as many boxes of each stage as its words and its sentence say', () => {
  const bars = danish.flatMap((page) =>
    page.elements.filter((element) => attribute(element, 'class') === 'bar').map((bar) => ({ page, bar })),
  );
  expect(bars.length).toBeGreaterThan(10);
  for (const { page, bar } of bars) {
    const boxes = elementsOf(bar).filter(({ tagName }) => tagName === 'rect');
    const said = [...(attribute(bar, 'aria-label') ?? '').matchAll(/([^:,]+): (\d+)/g)];
    const counts = said.map(([, , n]) => Number(n));
    expect(boxes.length, page.path).toBe(counts.reduce((sum, n) => sum + n, 0));
    const runs = [...new Set(boxes.map((box) => attribute(box, 'class')))].map(
      (stage) => boxes.filter((box) => attribute(box, 'class') === stage).length,
    );
    expect(runs, page.path).toEqual(counts);
    const sentence = page.elements.map(clean).find((words) => words.startsWith('Lige nu: '));
    if (sentence)
      expect(sentence.toLowerCase()).toContain((attribute(bar, 'aria-label') ?? '').toLowerCase());
  }
});

/** The table's organisations with the role that is furthest: the table has the furthest first. */
function furthestRoles(page: BuiltPage): Map<string, string> {
  const roles = new Map<string, string>();
  const rows = page.elements.filter(
    (row) =>
      row.parentNode?.nodeName === 'tbody' && elementsOf(row).some((cell) => ROLES.includes(clean(cell))),
  );
  for (const row of rows) {
    const cells = elementsOf(row);
    const name = clean(cells.find(({ tagName }) => tagName === 'a') as Element);
    const role = cells.map(clean).find((words) => ROLES.includes(words));
    if (role && !roles.has(name)) roles.set(name, role);
  }
  return roles;
}

function placesOf(map: Element): { name: string; words: string; drawn: string }[] {
  const drawn: Readonly<Record<string, string>> = {
    'place place--uses': 'Har det i brug',
    'place place--participates': 'Deltager',
    'place place--develops': 'Deltager i udviklingen',
    'place place--none': NOT_NAMED,
  };
  return elementsOf(map)
    .filter((element) => hasClass(element, 'place'))
    .map((place) => {
      const title = clean(elementsOf(place).find(({ tagName }) => tagName === 'title') as Element);
      const [name = '', words = ''] = title.split(': ');
      return { name, words, drawn: drawn[attribute(place, 'class') ?? ''] ?? '' };
    });
}

function mapOf({ elements }: BuiltPage): Element | undefined {
  const figure = elements.find((element) => hasClass(element, 'tile-map'));
  return figure && elementsOf(figure).find(({ tagName }) => tagName === 'svg');
}

function named({ elements }: BuiltPage, name: string): Element | undefined {
  return elements.find((element) => hasClass(element, name));
}

function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(' ').includes(name);
}

function clean(element: Element): string {
  return textOf(element).replace(/\s+/g, ' ').trim();
}
