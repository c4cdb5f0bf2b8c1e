import { shown, textsWithin } from '../../site/model/changes/shown.ts';
import { collections, type CollectionName } from '../../site/model/collections.ts';
import { readability } from '../../site/model/readability.ts';
import type { CheckedEntry } from './checked-entry.ts';

/** The LIX above which a page is too hard for those that it is written to: the handbook asks for 45 or less. */
export const HARD = 45;

/** The collections whose entries are pages that the editors write to citizens; names of laws and sources are others' words. */
const WRITTEN: ReadonlySet<CollectionName> = new Set([
  'goals',
  'indicators',
  'barriers',
  'initiatives',
  'pages',
]);

/** The pages that are hard to read, with their LIX in whole numbers. Danish alone. */
export function hardToRead(
  checked: readonly CheckedEntry[],
): { collection: CollectionName; id: string; lix: number }[] {
  return checked.flatMap(({ file: { collection, id }, lix }) =>
    lix > HARD ? [{ collection, id, lix: Math.round(lix) }] : [],
  );
}

/**
 * The LIX of all that the editors wrote on a page: its facts that are text, and the texts of its prose. 0 where it says nothing, and of what is not
 * written to citizens.
 */
export function lixOf(
  collection: CollectionName,
  facts: Readonly<Record<string, unknown>>,
  prose: readonly string[],
): number {
  if (!WRITTEN.has(collection)) return 0;
  const value = shown(collection, collections[collection].schema, facts);
  return readability([...(value ? textsWithin(value) : []), ...prose])?.lix ?? 0;
}
