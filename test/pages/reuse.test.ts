import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { attribute, builtPages, textOf } from './setup/dist.ts';

const { dist } = inject('sites').real;
const pages = builtPages('real');

describe('the page of an entry leads to the files that hold it', () => {
  test.each([
    ['/barrierer/su-handicaptillaeg/', 'barriers/su-handicaptillaeg'],
    ['/en/barrierer/su-handicaptillaeg/', 'barriers/su-handicaptillaeg'],
    ['/maalbillede/indikatorer/frigjorte-aarsvaerk/', 'indicators/frigjorte-aarsvaerk'],
    ['/maalbillede/effektiv-og-nytaenkende/', 'goals/effektiv-og-nytaenkende'],
    ['/love/sundhedsloven/', 'laws/sundhedsloven'],
    ['/indsatser/talt/', 'initiatives/talt'],
  ])('%s', (path, name) => {
    const [collection = '', id = ''] = name.split('/');
    const page = pages.find((one) => one.path === path);
    const hrefs = (page?.elements ?? []).map((element) => attribute(element, 'href') ?? '');
    const folder = `/data/v1/${path.startsWith('/en/') ? 'en/' : ''}${collection}`;
    expect(hrefs).toEqual(expect.arrayContaining([`${folder}.json`, `${folder}.csv`]));
    expect(page?.html).toContain(name);
    const data = JSON.parse(readFileSync(join(dist, `${folder}.json`), 'utf8')) as Record<
      string,
      { id: string }[]
    >;
    expect(
      Object.values(data)
        .flat()
        .map((entry) => entry.id),
    ).toContain(id);
  });
});

test('a barrier and an indicator give the HTML of their card, whose page is there', () => {
  const codes = pages.flatMap(({ elements, path }) =>
    elements
      .filter((element) => attribute(element, 'class') === 'reuse')
      .map((element) => ({ path, source: /src="https:\/\/[^/]+([^"]+)"/.exec(textOf(element))?.[1] ?? '' })),
  );
  expect(codes.length).toBeGreaterThan(30);
  for (const { path, source } of codes) {
    expect(
      pages.map((page) => page.path),
      path,
    ).toContain(source);
    expect(source.startsWith('/en/'), path).toBe(path.startsWith('/en/'));
  }
});
