import { describe, expect, it } from 'vitest';
import * as barrier from '../../../site/model/vocabulary/barrier.ts';
import * as entries from '../../../site/model/vocabulary/entries.ts';
import { feedbackKinds } from '../../../site/model/vocabulary/feedback.ts';
import * as indicator from '../../../site/model/vocabulary/indicator.ts';
import { oneOf, type Vocabulary } from '../../../site/model/vocabulary/vocabulary.ts';
import { allKeys, enumsIn } from './walk.ts';

const vocabularies: readonly (readonly [string, Vocabulary])[] = Object.entries({
  ...barrier,
  ...entries,
  feedbackKinds,
  ...indicator,
});
const keysOf = (table: Vocabulary): string => Object.keys(table).join(' ');

describe.each(vocabularies)('the vocabulary %s', (_, table) => {
  it('has a Danish and an English label for every value', () => {
    const bare = Object.entries(table).filter(([, { da, en }]) => !da.trim() || !en.trim());
    expect(Object.keys(table).length).toBeGreaterThan(1);
    expect(bare).toEqual([]);
  });

  it('has no two values with one label', () => {
    const labels = Object.values(table);
    expect(new Set(labels.map(({ da }) => da)).size).toBe(labels.length);
    expect(new Set(labels.map(({ en }) => en)).size).toBe(labels.length);
  });

  it('has values that can stand in an address', () => {
    expect(Object.keys(table).filter((value) => !/^[a-z]+(?:-[a-z]+)*$/.test(value))).toEqual([]);
  });

  it('makes a closed set of its values, in its order', () => {
    expect(oneOf(table).options).toEqual(Object.keys(table));
    expect(oneOf(table).safeParse('noget-andet').success).toBe(false);
  });
});

it('every closed set of every schema is one of the vocabularies', () => {
  const known = new Set(vocabularies.map(([, table]) => keysOf(table)));
  const sets = allKeys().flatMap(({ path, schema }) =>
    enumsIn(schema).map((set) => ({ path, keys: set.options.join(' ') })),
  );
  expect(sets.length).toBeGreaterThan(15);
  expect(sets.filter(({ keys }) => !known.has(keys))).toEqual([]);
});

it('every barrier status says what it means', () => {
  const silent = Object.entries(barrier.barrierStatuses).filter(
    ([, { meaning }]) => ![meaning.da, meaning.en].every((text) => text.endsWith('.')),
  );
  expect(silent).toEqual([]);
});
