import type { Reach } from '../model/rules/rollout.ts';

/** A square or a bar of the map, in units of the picture. */
export type Tile = Reach & { x: number; y: number; width: number; label: string };

export type TileMap = { width: number; height: number; side: number; tiles: Tile[] };

/** From one tile's left edge to the next one's, and the tile itself. */
const STEP = 30;
const SIDE = 27;
/** The regions stand as bars in the open water between Jutland and Zealand: columns and rows of the map. */
const REGIONS = { left: 6.4, right: 10.7, top: 0 };

/**
 * Municipalities as squares where they roughly lie, and the regions as bars beside them. The squares' places come from the
 * content; a picture without municipalities is the bars alone.
 */
export function drawTiles(municipalities: readonly Reach[], regions: readonly Reach[]): TileMap {
  const squares = municipalities.flatMap((reach): Tile[] => {
    const { tile } = reach.organisation;
    return tile
      ? [{ ...reach, x: (tile.column - 1) * STEP, y: (tile.row - 1) * STEP, width: SIDE, label: tile.label }]
      : [];
  });
  const left = squares.length > 0 ? REGIONS.left * STEP : 0;
  const bars = regions.map((reach, index): Tile => ({
    ...reach,
    x: left,
    y: (REGIONS.top + index) * STEP,
    width: (REGIONS.right - REGIONS.left) * STEP,
    label: reach.organisation.title.replace(/^(?:.* )?Region /, ''),
  }));
  const tiles = [...squares, ...bars];
  return {
    width: Math.max(0, ...tiles.map(({ x, width }) => x + width)),
    height: Math.max(0, ...tiles.map(({ y }) => y + SIDE)),
    side: SIDE,
    tiles,
  };
}
