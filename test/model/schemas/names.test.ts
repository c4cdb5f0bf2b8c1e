import { expect, it } from 'vitest';
import { fieldName } from '../../../site/model/vocabulary/fields.ts';
import { labelsOf } from '../../../site/model/vocabulary/vocabulary.ts';
import { allKeys, enumsIn } from './walk.ts';

it('every key of every schema has a name that visitors can read', () => {
  const keys = allKeys().filter(({ path }) => !path.endsWith('.missing'));
  const nameless = keys.filter(({ path }) => {
    const [collection = '', ...rest] = path.split('.');
    const name = fieldName(collection, rest.at(-1) ?? '');
    return !name?.da.trim() || !name.en.trim();
  });
  expect(keys.length).toBeGreaterThan(100);
  expect(nameless.map(({ path }) => path)).toEqual([]);
});

it('a name may be a collection’s own', () => {
  expect(fieldName('answers', 'decision')?.da).toBe('Følg eller forklar');
  expect(fieldName('initiatives', 'decision')?.da).toBe('Her træffes afgørelsen');
  expect(fieldName('barriers', 'toString')).toBeUndefined();
});

it('every closed set within a schema knows its labels', () => {
  const sets = allKeys().flatMap(({ schema }) => enumsIn(schema));
  expect(sets.filter((set) => labelsOf(set) === undefined)).toEqual([]);
});
