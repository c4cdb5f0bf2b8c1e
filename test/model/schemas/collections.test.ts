import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  collectionNames,
  collections,
  translationSchema,
  type CollectionName,
} from '../../../site/model/collections.ts';
import { build } from '../builders.ts';
import { factsOf } from '../parts.ts';

const facts = (name: CollectionName): Record<string, unknown> => factsOf(build[name]());

describe.each(collectionNames)('the schema of %s', (name) => {
  const { schema, da, translatable } = collections[name];

  it('refuses an empty entry and an unknown key', () => {
    expect(schema.safeParse({}).success).toBe(false);
    expect(schema.safeParse({ ...facts(name), ukendt: 'x' }).success).toBe(false);
    expect(schema.safeParse(facts(name)).success).toBe(true);
  });

  it('asks for every key of the default entry that has no default of its own', () => {
    const needless = Object.entries(schema.shape)
      .filter(([, value]) => !(value instanceof z.ZodOptional || value instanceof z.ZodDefault))
      .filter(([key]) => schema.safeParse({ ...facts(name), [key]: undefined }).success)
      .map(([key]) => key);
    expect(needless).toEqual([]);
  });

  it('refuses null, blank text and a bare object in every key', () => {
    for (const value of [null, '', {}]) {
      const kept = Object.keys(schema.shape).filter(
        (key) => schema.safeParse({ ...facts(name), [key]: value }).success,
      );
      expect(kept).toEqual([]);
    }
  });

  it('has a Danish name for editors', () => expect(da).toMatch(/^[a-zæøå]+$/));

  it('has a translation of words, each optional', () => {
    const words = Object.fromEntries(translatable.map((key) => [key, 'A made-up text.']));
    expect(translationSchema(name).parse(words)).toEqual(words);
    expect(translationSchema(name).safeParse({}).success).toBe(true);
    expect(Object.keys(translationSchema(name).shape).sort()).toEqual(
      [...translatable, ...within(name)].sort(),
    );
  });

  it('has a translation that refuses facts, unknown keys and empty words', () => {
    const others = Object.entries(facts(name)).filter(
      ([key]) => ![...translatable, ...within(name)].includes(key),
    );
    const accepted = others.filter(
      ([key, value]) => translationSchema(name).safeParse({ [key]: value }).success,
    );
    expect(accepted).toEqual([]);
    expect(translationSchema(name).safeParse({ ukendt: 'x' }).success).toBe(false);
    expect(translationSchema(name).safeParse({ title: '' }).success).toBe(false);
    expect(translationSchema(name).safeParse({ title: 1 }).success).toBe(false);
  });
});

/** The words that stand within a fact, such as the notes of a history. */
function within(name: CollectionName): string[] {
  if (name === 'barriers') return ['answer', 'history', 'instrument', 'interpretations'];
  return name === 'initiatives' ? ['history', 'steps'] : [];
}

it('there are the thirteen collections of DESIGN.md, and the ways in by situation', () => {
  expect([...collectionNames].sort()).toEqual(
    [
      ['answers', 'barriers', 'case-areas', 'funding', 'goals', 'indicators', 'initiatives'],
      ['laws', 'life-situations', 'organisations', 'pages', 'sources', 'terms', 'updates'],
    ].flat(),
  );
});

it('lists that need one entry refuse none', () => {
  const empty = (name: CollectionName, key: string) =>
    collections[name].schema.safeParse({ ...facts(name), [key]: [] }).success;
  for (const key of ['caseAreas', 'levels', 'affects', 'provisions', 'history', 'sources'])
    expect([key, empty('barriers', key)]).toEqual([key, false]);
  for (const key of ['history', 'caseAreas', 'levels', 'steps', 'adopters'])
    expect([key, empty('initiatives', key)]).toEqual([key, false]);
  for (const key of ['barriers', 'initiatives'])
    expect([key, empty('life-situations', key)]).toEqual([key, false]);
  for (const key of ['forWhom', 'indicators']) expect([key, empty('goals', key)]).toEqual([key, false]);
  expect(empty('indicators', 'observations')).toBe(false);
});

it('numbers keep to their range, and only a target has a bound', () => {
  const funding = (value: object) =>
    collections.funding.schema.safeParse({ ...facts('funding'), ...value }).success;
  expect(funding({ amount: 1 })).toBe(true);
  expect(funding({ amount: 0 })).toBe(false);
  expect(funding({ currency: 'EUR' })).toBe(false);
  expect([1999, 2000, 2100, 2101, 2026.5].map((from) => funding({ period: { from } }))).toEqual([
    false,
    true,
    true,
    false,
    false,
  ]);
  const target = (bound: string) => ({ date: '2026', value: 1, source: 'kilde', bound });
  const indicator = (value: object) =>
    collections.indicators.schema.safeParse({ ...facts('indicators'), ...value }).success;
  expect(['at-least', 'at-most', 'over'].map((bound) => indicator({ target: target(bound) }))).toEqual([
    true,
    true,
    false,
  ]);
  expect(indicator({ baseline: target('at-least') })).toBe(false);
  const goal = (order: number) => collections.goals.schema.safeParse({ ...facts('goals'), order }).success;
  expect([0, 1, 1.5].map(goal)).toEqual([false, true, false]);
});
