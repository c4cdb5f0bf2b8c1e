import { describe, expect, it } from 'vitest';
import { dataEntries } from '../../site/data/entries.ts';
import { rowsOf, tablesOf, type Table } from '../../site/data/tables.ts';
import { collectionNames } from '../../site/model/collections.ts';
import { build, completeEntries, entriesWith, resolvedBarrier } from '../model/builders.ts';
import { barrierEvent, dated, interpretation } from '../model/parts.ts';
import { publicationAt, publicationOf } from './publication.ts';

const table = (name: string): Table => {
  const found = collectionNames.flatMap(tablesOf).find((one) => one.name === name);
  if (!found) throw new Error(`There is no table ${name}.`);
  return found;
};
const names = ({ columns }: Table) => columns.map((column) => column.name);

it('each list of things within an entry is a table of its own', () => {
  expect(tablesOf('barriers').map(({ name }) => name)).toEqual([
    'barriers',
    'barriers.provisions',
    'barriers.interpretations',
    'barriers.history',
  ]);
  expect(names(table('barriers.history'))).toEqual([
    'id',
    'number',
    'date',
    'date.missing',
    'status',
    'note',
    'source',
  ]);
});

it('a row of a list says which entry it belongs to, and its place', () => {
  const history = [
    barrierEvent('identified', '2026-01-01'),
    barrierEvent('clarifying', { missing: 'not-found' }),
  ];
  const publication = publicationOf(
    entriesWith({ barriers: [build.barriers({ history })], sources: [build.sources()] }),
  );
  const rows = rowsOf(table('barriers.history'), dataEntries(publication, 'barriers', 'da'));
  expect(rows.map((row) => row.slice(0, 5))).toEqual([
    ['proevebarriere', 1, '2026-01-01', undefined, 'identified'],
    ['proevebarriere', 2, undefined, 'not-found', 'clarifying'],
  ]);
});

it('what is missing leaves its own column empty and says why in the one beside it', () => {
  const indicators = [
    build.indicators({ observations: { missing: 'not-published' }, target: dated('2030', 2.5) }),
  ];
  const [row = []] = rowsOf(
    table('indicators'),
    dataEntries(publicationOf(entriesWith({ indicators })), 'indicators', 'da'),
  );
  const cell = (name: string) => row[names(table('indicators')).indexOf(name)];
  expect(cell('observations.missing')).toBe('not-published');
  expect([cell('target.value'), cell('target.missing')]).toEqual([2.5, undefined]);
});

describe('every column', () => {
  const columns = collectionNames
    .flatMap((name) => tablesOf(name))
    .flatMap((one) => one.columns.map((column) => ({ ...column, table: one.name })));

  it('has a name of its own within its table, and a description', () => {
    for (const one of collectionNames.flatMap(tablesOf))
      expect(new Set(names(one)).size).toBe(one.columns.length);
    expect(columns.filter(({ description }) => description === '')).toEqual([]);
    expect(columns.length).toBeGreaterThan(150);
  });

  it('holds what its type says', () => {
    const publication = publicationAt('content');
    let seen = 0;
    for (const name of collectionNames) {
      const entries = dataEntries(publication, name, 'da');
      for (const one of tablesOf(name))
        for (const row of rowsOf(one, entries))
          one.columns.forEach((column, index) => {
            const value = row[index];
            if (value === undefined) return;
            seen += 1;
            expect(Array.isArray(value) ? 'list' : typeof value, `${one.name} ${column.name}`).toBe(
              column.type,
            );
          });
    }
    expect(seen).toBeGreaterThan(2000);
  });
});

it('nothing but the prose is lost: every value of an entry stands in one of the tables', () => {
  const entries = completeEntries({ barriers: [resolvedBarrier({ interpretations: [interpretation()] })] });
  const publication = publicationOf(entries);
  for (const name of collectionNames) {
    const published = dataEntries(publication, name, 'da');
    const cells = tablesOf(name).flatMap((one) => rowsOf(one, published).flat(2));
    const leaves = published.flatMap((entry) => leavesOf({ ...entry, body: undefined }));
    expect(leaves.length).toBeGreaterThan(3);
    expect(leaves.filter((leaf) => !cells.includes(leaf as string))).toEqual([]);
  }
});

function leavesOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return value === undefined ? [] : [value];
  return Object.values(value).flatMap(leavesOf);
}
