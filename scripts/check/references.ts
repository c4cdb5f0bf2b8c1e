import { collectionNames, type CollectionName } from '../../site/model/collections.ts';
import { SLUG } from '../../site/model/schemas/fields.ts';
import { nearest, quoted } from './nearest.ts';
import type { Fault } from './problem.ts';

/** One mention of another entry at an offset; the collection `*` means that the id names it, as in `barriers/asta`. */
export type Mention = { readonly offset: number; readonly collection: string; readonly id: string };

/** The names of all entries that have a file, also of those with errors: to name such a one is no error. */
export type KnownIds = ReadonlyMap<string, ReadonlySet<string>>;

export function knownIds(
  files: readonly { collection: CollectionName; id: string; english: boolean }[],
): KnownIds {
  const ids = new Map(collectionNames.map((name) => [name as string, new Set<string>()]));
  for (const { collection, id, english } of files) if (!english) ids.get(collection)?.add(id);
  return ids;
}

/** The mentions of entries that are not there. A name that the schema refuses is told once, by the schema. */
export function danglingFaults(mentions: readonly Mention[], known: KnownIds): Fault[] {
  return mentions.flatMap(({ offset, collection, id }) => {
    const message = collection === '*' ? danglingAddress(id, known) : danglingId(collection, id, known);
    return message === undefined ? [] : [{ offset, message }];
  });
}

/** The mentions of drafts, which nothing that is published may lead to. `drafts` holds `collection/id`. */
export function draftFaults(mentions: readonly Mention[], drafts: ReadonlySet<string>): Fault[] {
  return mentions.flatMap(({ offset, collection, id }) => {
    const name = collection === '*' ? id : `${collection}/${id}`;
    if (!drafts.has(name)) return [];
    const message = `${quoted(id)} er en kladde, og en side, der udgives, kan ikke henvise til den. Slet draft: true i ${name}, eller gør også denne fil til kladde.`;
    return [{ offset, message }];
  });
}

function danglingId(collection: string, id: string, known: KnownIds): string | undefined {
  const ids = known.get(collection);
  if (!ids || ids.has(id) || !SLUG.test(id)) return undefined;
  const guess = nearest(id, [...ids]);
  const advice =
    guess === undefined ? `Ret navnet, eller opret filen ${collection}/${id}.` : `Mente du "${guess}"?`;
  return `${quoted(id)} findes ikke i ${collection}/. ${advice}`;
}

function danglingAddress(address: string, known: KnownIds): string | undefined {
  const [collection = '', id = ''] = address.split('/');
  if (!SLUG.test(id)) return undefined;
  if (known.has(collection)) return danglingId(collection, id, known);
  const folder = nearest(collection, collectionNames);
  const advice =
    folder === undefined ? `Skriv en af ${collectionNames.join(', ')}.` : `Mente du "${folder}/${id}"?`;
  return `Mappen ${quoted(collection)} findes ikke. ${advice}`;
}
