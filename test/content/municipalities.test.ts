import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawTiles } from '../../site/charts/tiles.ts';
import { organisationSchema } from '../../site/model/schemas/organisation.ts';
import { isValidOn, regionOf } from '../../site/model/rules/organisation.ts';
import { parseYaml, plainValue } from '../../site/source/entry-file.ts';

const folder = 'content/organisations';
const organisations = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => ({
    ...organisationSchema.parse(plainValue(parseYaml(readFileSync(`${folder}/${file}`, 'utf8')))),
    id: file.replace('.yaml', ''),
    body: '',
  }));
const of = (kind: string) => organisations.filter((organisation) => organisation.kind === kind);

describe('the municipalities and regions of Denmark', () => {
  it('are 98, each with a code of its own', () => {
    expect(of('municipality')).toHaveLength(98);
    expect(new Set(of('municipality').map(({ code }) => code)).size).toBe(98);
  });

  it('are five regions until the end of 2026, and four from 2027', () => {
    const on = (day: string) => of('region').filter((region) => isValidOn(region, day));
    expect([on('2026-12-31').length, on('2027-01-01').length]).toEqual([5, 4]);
  });

  it('belong together on every day around the reform', () => {
    for (const day of ['2026-12-31', '2027-01-01']) {
      const regions = of('region')
        .filter((region) => isValidOn(region, day))
        .map(({ id }) => id);
      for (const municipality of of('municipality'))
        expect(regions, `${municipality.title} ${day}`).toContain(regionOf(municipality, day));
    }
  });

  it('have short names and places that are nobody else’s, and no region lies upon them', () => {
    const reach = (kind: string) => of(kind).map((organisation) => ({ organisation }));
    const { side, tiles } = drawTiles(reach('municipality'), reach('region').slice(0, 5));
    expect(new Set(of('municipality').map(({ tile }) => tile?.label)).size).toBe(98);
    const upon = tiles.flatMap((tile, index) =>
      tiles
        .slice(index + 1)
        .filter(
          (other) =>
            Math.abs(other.y - tile.y) < side &&
            other.x < tile.x + tile.width &&
            tile.x < other.x + other.width,
        )
        .map((other) => `${tile.label} ${other.label}`),
    );
    expect(tiles).toHaveLength(103);
    expect(upon).toEqual([]);
  });
});
