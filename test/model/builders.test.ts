import { expect, it } from 'vitest';
import { collectionNames, collections } from '../../site/model/collections.ts';
import { mentionsIn } from '../../site/model/integrity/references.ts';
import { build, completeEntries, entriesWith, resolvedBarrier, TODAY } from './builders.ts';
import { factsOf } from './parts.ts';
import { integrityFindings } from '../../site/model/integrity/findings.ts';

it.each(collectionNames)('the default entry of %s is valid and already has its schema’s output', (name) => {
  const entry = build[name]();
  expect(entry.id).toMatch(/^proeve/);
  expect(entry.body).toBe('');
  expect(collections[name].schema.parse(factsOf(entry))).toEqual(factsOf(entry));
});

it('the resolved barrier is valid too', () => {
  const facts = factsOf(resolvedBarrier());
  expect(collections.barriers.schema.parse(facts)).toEqual(facts);
});

it('the complete entries break no rule and refer to nothing that is not there', () => {
  expect(integrityFindings(completeEntries(), TODAY)).toEqual([]);
  const names = new Set(collectionNames.map((name) => `${name}/${build[name]().id}`));
  const mentions = collectionNames.flatMap((name) => mentionsIn(collections[name].schema, build[name]()));
  const addresses = mentions.map(({ collection, id }) => (collection === '*' ? id : `${collection}/${id}`));
  expect(addresses.length).toBeGreaterThan(20);
  expect(addresses.filter((address) => !names.has(address))).toEqual([]);
});

it('entriesWith leaves all other collections empty', () => {
  const entries = entriesWith({ laws: [build.laws()] });
  expect(Object.values(entries).flat()).toEqual([build.laws()]);
});
