import type { Redirect } from '../model/schemas/redirect.ts';
import { entryNamed } from '../redirects.ts';
import { topicName } from './topics.ts';

/**
 * The feeds or calendars that stand at an old name too, since their entry had another one: whoever follows it goes on doing so.
 * `known` are those that there are, by their names; `name` is the old one.
 */
export function movedFeeds<Followed>(
  known: ReadonlyMap<string, Followed>,
  redirects: readonly Redirect[],
): { name: string; followed: Followed }[] {
  return redirects.flatMap(({ from, to: [place, ...more] }) => {
    if (place === undefined || more.length > 0) return [];
    const name = topicName(...entryNamed(from));
    const followed = known.get(topicName(...entryNamed(place)) ?? '');
    return name !== undefined && followed !== undefined ? [{ name, followed }] : [];
  });
}
