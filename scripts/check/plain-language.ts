import { shown, textsWithin } from '../../site/model/changes/shown.ts';
import { collections, type Entries } from '../../site/model/collections.ts';
import { readability } from '../../site/model/readability.ts';
import { proseBlocks } from '../../site/source/prose.ts';

/** The LIX above which a page is too hard for those that it is written to: the handbook asks for 45 or less. */
export const HARD = 45;

/** The collections whose entries are pages that the editors write to citizens; names of laws and sources are others' words. */
const WRITTEN = ['goals', 'indicators', 'barriers', 'initiatives', 'pages'] as const;

type Written = (typeof WRITTEN)[number];

/** The pages that are hard to read, with their LIX in whole numbers. Danish alone. */
export function hardToRead(entries: Entries): { collection: Written; id: string; lix: number }[] {
  return WRITTEN.flatMap((collection) =>
    entries[collection]
      .map((entry) => ({ collection, id: entry.id, lix: lixOf(collection, entry) }))
      .filter(({ lix }) => lix > HARD)
      .map((page) => ({ ...page, lix: Math.round(page.lix) })),
  );
}

/** Of each entry as it was read: to count the words of a thousand at every save takes longer than all the rest. */
const counted = new WeakMap<object, number>();

function lixOf<C extends Written>(collection: C, entry: Entries[C][number]): number {
  const lix = counted.get(entry) ?? readability(textsOf(collection, entry))?.lix ?? 0;
  counted.set(entry, lix);
  return lix;
}

/** All that the editors wrote on a page: its facts that are text, and its prose. */
function textsOf<C extends Written>(collection: C, entry: Entries[C][number]): string[] {
  const { body, ...facts } = entry;
  const value = shown(collection, collections[collection].schema, { ...facts, id: undefined });
  const prose = proseBlocks(body).map((block) => block.map(({ text }) => text).join(' '));
  return [...(value ? textsWithin(value) : []), ...prose];
}
