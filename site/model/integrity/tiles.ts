import type { Entry } from '../collections.ts';
import type { Finding } from './finding.ts';

type Organisation = Entry<'organisations'>;

/** Every municipality has a place of its own on the map of squares, at any one time; nobody else has one. */
export function tileFindings(organisation: Organisation, all: readonly Organisation[]): Finding[] {
  const { id, kind, tile } = organisation;
  if (kind !== 'municipality') {
    return tile
      ? [{ path: ['tile'], message: 'Kun en kommune har en plads på kortet. Fjern tile, eller ret kind.' }]
      : [];
  }
  if (!tile) {
    return [
      {
        path: ['kind'],
        message: 'Kommunen mangler sin plads på kortet. Skriv tile: { column: 1, row: 1, label: Abc }.',
      },
    ];
  }
  const twin = all.find(
    (other) =>
      other.id < id &&
      other.tile?.column === tile.column &&
      other.tile.row === tile.row &&
      overlap(other, organisation),
  );
  return twin
    ? [{ path: ['tile'], message: `${twin.title} står allerede på den plads. Vælg en anden.` }]
    : [];
}

/** True where there is a day on which both exist. */
function overlap(a: Organisation, b: Organisation): boolean {
  return (a.validFrom ?? '') <= (b.validTo ?? '9999') && (b.validFrom ?? '') <= (a.validTo ?? '9999');
}
