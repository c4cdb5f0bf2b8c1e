import { expect, it } from 'vitest';
import { missingParts } from '../../../site/model/rules/standing.ts';
import { build } from '../builders.ts';

it('an indicator says what is missing, and why, and nothing where it is whole', () => {
  expect(missingParts(build.indicators())).toEqual([]);
  const gaps = missingParts(
    build.indicators({
      baseline: { missing: 'not-published' },
      observations: { missing: 'not-found' },
      publisher: { missing: 'not-found' },
    }),
  );
  expect(gaps).toEqual([
    { part: 'baseline', state: 'not-published' },
    { part: 'observations', state: 'not-found' },
    { part: 'publisher', state: 'not-found' },
  ]);
});
