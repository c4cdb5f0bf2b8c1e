import type { CollectionName } from '../model/collections.ts';
import type { Redirect } from '../model/schemas/redirect.ts';
import { entryNamed } from '../redirects.ts';
import { topicName } from './topics.ts';

/**
 * The feeds or calendars that stand at an old name too, since their entry had another one: whoever follows it goes on doing so.
 * `known` are those that there are, by their names, which `nameOf` gives an entry; `name` is the old one.
 */
export function movedFeeds<Followed>(
  known: ReadonlyMap<string, Followed>,
  redirects: readonly Redirect[],
  nameOf: (collection: CollectionName, id: string) => string | undefined = topicName,
): { name: string; followed: Followed }[] {
  return redirects.flatMap(({ from, to: [place, ...more] }) => {
    if (place === undefined || more.length > 0) return [];
    const name = nameOf(...entryNamed(from));
    const followed = known.get(nameOf(...entryNamed(place)) ?? '');
    return name !== undefined && followed !== undefined ? [{ name, followed }] : [];
  });
}
