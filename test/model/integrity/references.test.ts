import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { collectionNames, collections, type CollectionName } from '../../../site/model/collections.ts';
import { mentionsIn } from '../../../site/model/integrity/references.ts';
import { orMissing, reference } from '../../../site/model/schemas/fields.ts';
import { build, resolvedBarrier } from '../builders.ts';
import { interpretation, resolution } from '../parts.ts';

const mentions = (name: CollectionName, entry: object) =>
  mentionsIn(collections[name].schema, entry).map(
    ({ path, collection, id }) => `${path.join('.')} → ${collection}/${id}`,
  );

describe('a mention is found', () => {
  const law = reference('laws');
  it.each([
    ['plain', law, 'a', []],
    ['described', law.describe('Loven.'), 'a', []],
    ['optional', law.optional(), 'a', []],
    ['with a default', law.default('b'), 'a', []],
    ['in an object', z.object({ law }), { law: 'a' }, ['law']],
    ['in an array', z.array(law), ['a'], [0]],
    ['in nested arrays', z.array(z.array(law)), [['a']], [0, 0]],
    [
      'in a list of objects',
      z.object({ list: z.array(z.object({ law })) }),
      { list: [{ law: 'a' }] },
      ['list', 0, 'law'],
    ],
    ['where it may be missing', orMissing(law), 'a', []],
    ['in a list that may be missing', orMissing(z.array(law)), ['a'], [0]],
    [
      'optional, missing and described at once',
      orMissing(z.array(law)).optional().describe('Love.'),
      ['a'],
      [0],
    ],
  ])('%s', (_, schema, data, path) => {
    expect(mentionsIn(schema, data)).toEqual([{ path, collection: 'laws', id: 'a' }]);
  });
});

describe('nothing is found', () => {
  const law = reference('laws');
  it.each([
    ['in plain text', z.string(), 'laws/a'],
    ['where it is stated as missing', orMissing(law), { missing: 'not-found' }],
    ['where a list is stated as missing', orMissing(z.array(law)), { missing: 'not-found' }],
    ['where an optional one is left out', z.object({ law: law.optional() }), {}],
    ['in a list where an object should be', z.object({ law }), [{ law: 'a' }]],
    ['in an object where a list should be', z.array(law), { 0: 'a' }],
    ['where a number or nothing stands in its place', z.array(law), [1, null, undefined]],
    ['in a key that the schema does not know', z.object({}), { law: 'a' }],
    ['in nothing', z.object({ law }), null],
  ])('%s', (_, schema, data) => expect(mentionsIn(schema, data)).toEqual([]));

  it('in the words of an entry that only look like references', () => {
    expect(mentions('terms', build.terms({ title: 'proevelov', definition: 'laws/proevelov' }))).toEqual([]);
    expect(mentions('laws', build.laws({ note: 'proevekilde' }))).toEqual([]);
  });
});

describe('in the collections', () => {
  it('a barrier names all that it touches', () => {
    const barrier = resolvedBarrier({
      interpretations: [interpretation({ law: 'proevelov', provision: '§ 42' })],
      laws: ['hele-loven'],
      related: ['en-anden'],
      resolution: resolution(),
    });
    expect(mentions('barriers', barrier)).toEqual([
      'caseAreas.0 → case-areas/proeveomraade',
      'provisions.0.law → laws/proevelov',
      'laws.0 → laws/hele-loven',
      'interpretations.0.organisation → organisations/proevestyrelse',
      'interpretations.0.law → laws/proevelov',
      'interpretations.0.source → sources/proevekilde',
      'owner → organisations/proevestyrelse',
      'blocks.0 → initiatives/proeveindsats',
      'goals.0 → goals/proevemaal',
      'related.0 → barriers/en-anden',
      'history.0.source → sources/proevekilde',
      'history.1.source → sources/proevekilde',
      'answer.sources.0 → sources/proevekilde',
      'resolution.decidedBy → organisations/proevestyrelse',
      'resolution.sources.0 → sources/proevekilde',
      'sources.0 → sources/proevekilde',
    ]);
  });

  it('an update names any entry by folder and name', () => {
    expect(mentions('updates', build.updates())).toContain('concerns.0 → */barriers/proevebarriere');
  });

  it('every mention is of a collection that exists', () => {
    const named = collectionNames.flatMap((name) => mentionsIn(collections[name].schema, build[name]()));
    expect(named.length).toBeGreaterThan(20);
    for (const { collection } of named) expect([...collectionNames, '*']).toContain(collection);
  });
});
