import { describe, expect, it } from 'vitest';
import { build } from '../builders.ts';
import { adopter } from '../parts.ts';
import { found } from './found.ts';

describe('a municipality’s place on the map', () => {
  const town = (id: string, tile?: object, life: object = {}) =>
    build.organisations({
      id,
      kind: 'municipality',
      ...(tile && { tile: { label: 'Abc', ...tile } }),
      ...life,
    } as never);
  const of = (...organisations: ReturnType<typeof town>[]) =>
    found({ organisations: [build.organisations(), ...organisations] });

  it('must be there, and nobody else has one', () => {
    expect(of(town('kommune-a', { column: 1, row: 1 }))).toEqual([]);
    expect(of(town('kommune-a'))).toEqual(['organisations/kommune-a kind']);
    expect(of({ ...town('region-a', { column: 1, row: 1 }), kind: 'region' })).toEqual([
      'organisations/region-a tile',
    ]);
  });

  it('is its own while it exists: who comes after may take it over', () => {
    const place = { column: 2, row: 3 };
    const before = town('kommune-a', place, { validTo: '2026-12-31' });
    expect(of(before, town('kommune-b', place, { validFrom: '2027-01-01' }))).toEqual([]);
    expect(of(before, town('kommune-b', place, { validFrom: '2026-12-31' }))).toEqual([
      'organisations/kommune-b tile',
    ]);
    expect(of(town('kommune-a', place), town('kommune-b', place))).toEqual(['organisations/kommune-b tile']);
  });
});

describe('whoever takes part in an initiative', () => {
  const region = build.organisations({
    id: 'region-a',
    kind: 'region',
    validFrom: '2025-06-15',
    validTo: '2026-06-15',
  });
  const of = (...adopters: ReturnType<typeof adopter>[]) =>
    found({
      organisations: [build.organisations(), region],
      initiatives: [build.initiatives({ adopters })],
    });

  it('stands once in each role', () => {
    expect(of(adopter('proevestyrelse', 'develops'), adopter('proevestyrelse', 'uses'))).toEqual([]);
    expect(of(adopter('proevestyrelse', 'uses'), adopter('proevestyrelse', 'uses'))).toEqual([
      'initiatives/proeveindsats adopters.1.organisation',
    ]);
  });

  it('has begun', () => {
    expect(of(adopter('proevestyrelse', 'uses', '2026-11-24'))).toEqual([]);
    expect(of(adopter('proevestyrelse', 'uses', '2026'))).toEqual([]);
    expect(of(adopter('proevestyrelse', 'uses', '2026-11-25'))).toEqual([
      'initiatives/proeveindsats adopters.0.since',
    ]);
  });

  it('existed then; a month or year that it may have existed in is no fault', () => {
    for (const since of ['2025-06-15', '2025-06', '2025', '2026-06-15', '2026'])
      expect(of(adopter('region-a', 'uses', since)), since).toEqual([]);
    for (const since of ['2025-06-14', '2025-05', '2024', '2026-06-16', '2026-07'])
      expect(of(adopter('region-a', 'uses', since)), since).toEqual([
        'initiatives/proeveindsats adopters.0.since',
      ]);
  });
});
