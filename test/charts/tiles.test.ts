import { describe, expect, it } from 'vitest';
import { drawTiles, type Tile } from '../../site/charts/tiles.ts';
import { build } from '../model/builders.ts';

const town = (id: string, column: number, row: number) => ({
  organisation: build.organisations({ id, kind: 'municipality', tile: { column, row, label: id } }),
});
const region = (title: string) => ({ organisation: build.organisations({ title, kind: 'region' }) });

describe('the map of squares', () => {
  const map = drawTiles([town('a', 1, 1), town('b', 1, 2), town('c', 2, 1)], [region('Region Prøve')]);
  const at = (label: string) => map.tiles.find((tile) => tile.label === label) as Tile;

  it('puts each municipality in its column and row', () => {
    expect(at('b').x).toBe(at('a').x);
    expect(at('c').y).toBe(at('a').y);
    expect(at('b').y).toBeGreaterThanOrEqual(at('a').y + map.side);
    expect(at('c').x).toBeGreaterThanOrEqual(at('a').x + map.side);
  });

  it('puts the regions beside them as bars, and first where there are no municipalities', () => {
    expect(at('Prøve').x).toBeGreaterThan(at('c').x + map.side);
    expect(at('Prøve').width).toBeGreaterThan(map.side);
    expect(drawTiles([], [region('Region Prøve')]).tiles[0]?.x).toBe(0);
  });

  it('is as large as what stands in it', () => {
    expect(map.width).toBe(at('Prøve').x + at('Prøve').width);
    expect(map.height).toBe(at('b').y + map.side);
    expect(drawTiles([], [])).toMatchObject({ width: 0, height: 0, tiles: [] });
  });
});
