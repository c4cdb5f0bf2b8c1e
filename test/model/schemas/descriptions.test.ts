import { expect, it } from 'vitest';
import { z } from 'zod';
import { allKeys, describedAs, keysIn } from './walk.ts';

const keys = allKeys();

it('the walk reaches nested keys', () => {
  const paths = keys.map(({ path }) => path);
  expect(paths).toContain('barriers.resolution.effectiveFrom');
  expect(paths).toContain('barriers.provisions[].ref');
  expect(paths).toContain('indicators.observations[].value');
  expect(paths).toContain('organisations.partOf[].validFrom');
  expect(paths).toContain('funding.period.to');
  expect(keys.length).toBeGreaterThan(150);
});

it('the walk sees a key that has no description', () => {
  const [named, bare] = keysIn(z.object({ a: z.string().describe('Navnet.'), b: z.string() }), 'x');
  expect(named && describedAs(named)).toBe('Navnet.');
  expect(bare && describedAs(bare)).toBeUndefined();
});

it('every key tells editors what to write', () => {
  const silent = keys.filter((key) => !describedAs(key)?.trim()).map(({ path }) => path);
  expect(silent, 'keys without describe()').toEqual([]);
});

it('every description is a Danish sentence', () => {
  // the words that any English sentence of some length holds
  const english = /\b(the|of|and|which|when|where|this|what|who|is|are|with|from the)\b/i;
  const odd = keys.filter((key) => {
    const text = describedAs(key) ?? '';
    return english.test(text) || !/^[\p{L}§]/u.test(text) || !/[.…]$/.test(text);
  });
  expect(odd.map((key) => `${key.path}: ${describedAs(key) ?? ''}`)).toEqual([]);
});
