import { describe, expect, test } from 'vitest';
import { builtIndex } from './open-index.ts';
import { danish, english, type Wish } from './relevance.ts';

const WITHIN = 3;
const LEAST = 0.95;

describe.for([
  ['da', danish, 40],
  ['en', english, 10],
] as const)('the relevance set in %s', ([language, wishes, least]) => {
  test(`has at least ${least} queries, each once`, () => {
    expect(wishes.length).toBeGreaterThanOrEqual(least);
    expect(new Set(wishes.map(([query]) => query)).size).toBe(wishes.length);
  });

  test(`finds the page within the first ${WITHIN} of at least ${LEAST * 100} % of the queries`, async () => {
    const { paths } = builtIndex(language);
    const misses: string[] = [];
    for (const [query, page] of wishes satisfies readonly Wish[]) {
      const found = await paths(query);
      const place = found.indexOf(page) + 1;
      if (place === 0 || place > WITHIN)
        misses.push(
          `"${query}": ${page} is number ${place || 'none'} of ${found.length}; first is ${found[0] ?? 'none'}`,
        );
    }
    const recall = (wishes.length - misses.length) / wishes.length;
    console.log(
      `Recall ${language}: ${recall.toFixed(3)} of ${wishes.length}.${misses.map((miss) => `\n  ${miss}`).join('')}`,
    );
    expect(recall, misses.join('\n')).toBeGreaterThanOrEqual(LEAST);
  });
});

test.each([
  ['da', 'hvem står bag siden', '/om/'],
  ['en', 'who is behind this site', '/en/om/'],
] as const)('who is behind the site is the first that is found, in %s', async (language, query, page) => {
  const [first] = await builtIndex(language).paths(query);
  expect(first).toBe(page);
});
