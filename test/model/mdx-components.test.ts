import { expect, it } from 'vitest';
import { collectionNames } from '../../site/model/collections.ts';
import { mdxComponents } from '../../site/model/mdx-components.ts';

it('every attribute names a collection, a provision or some values', () => {
  const kinds = Object.values(mdxComponents).flatMap(
    ({ attributes }) => Object.values(attributes) as unknown[],
  );
  expect(kinds.length).toBeGreaterThan(5);
  for (const kind of kinds) {
    if (Array.isArray(kind)) expect(kind.length).toBeGreaterThan(0);
    else expect([...collectionNames, 'provision']).toContain(kind);
  }
});

it('only attributes that exist are optional', () => {
  for (const { attributes, optional } of Object.values(mdxComponents))
    for (const name of optional) expect(Object.keys(attributes)).toContain(name);
});
