import type { CollectionName, Entry } from '../model/collections.ts';
import { lawsOf, type Portal } from '../model/portal.ts';
import { pathOf } from '../paths.ts';

/**
 * What can be followed by itself: a law, a case area, a barrier. `key` is the entry's own name, `laws/gdpr`; `name` is the address
 * of its feed and its calendar below /feeds/; `path` is its page's, in Danish.
 */
type Topic = { key: string; name: string; title: string; path: string };

/** Every topic of a portal, whether something is known of it or not. */
export function topicsOf(portal: Portal): Topic[] {
  return [
    ...portal.laws.map(({ id, shortName }) => topic('laws', id, shortName)),
    ...portal['case-areas'].map(({ id, title }) => topic('case-areas', id, title)),
    ...portal.barriers.map(({ id, title }) => topic('barriers', id, title)),
  ];
}

/** The name of the feed and calendar of an entry; undefined where its collection is not followed by the entry. */
export function topicName(collection: CollectionName, id: string): string | undefined {
  const folder = (folders as Partial<Record<CollectionName, string>>)[collection];
  return folder && `${folder}/${id}`;
}

/** The keys of what concerns some entries, written as `barriers/x`: with a barrier come its laws and its case areas. */
export function concerned(portal: Portal, entries: readonly string[]): string[] {
  const wider = entries.flatMap((key) => {
    const [collection, id = ''] = key.split('/');
    return collection === 'barriers' ? concernedBy(portal.get('barriers', id)) : [key];
  });
  return [...new Set(wider)];
}

/** The keys of what a barrier concerns: itself, its laws, its case areas. */
export function concernedBy(barrier: Entry<'barriers'>): string[] {
  return [
    `barriers/${barrier.id}`,
    ...lawsOf(barrier).map((law) => `laws/${law}`),
    ...barrier.caseAreas.map((area) => `case-areas/${area}`),
  ];
}

/** Things by each of the keys that they concern, in the order given. */
export function byConcern<T extends { concerns: readonly string[] }>(
  things: readonly T[],
): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    for (const key of thing.concerns) {
      const group = groups.get(key);
      if (group) group.push(thing);
      else groups.set(key, [thing]);
    }
  }
  return groups;
}

// addresses are for ever: a reader's program asks the same one for years
const folders = { laws: 'love', 'case-areas': 'sagsomraader', barriers: 'barrierer' } as const;

function topic(collection: keyof typeof folders, id: string, title: string): Topic {
  return {
    key: `${collection}/${id}`,
    name: `${folders[collection]}/${id}`,
    title,
    path: pathOf(collection, id),
  };
}
