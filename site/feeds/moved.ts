import type { Redirect } from '../model/schemas/redirect.ts';
import { pathOf } from '../paths.ts';
import { addressOfGone, entryNamed } from '../redirects.ts';
import type { Feed } from './items.ts';

/** The feeds that stand at an old name too, since their entry had another one: whoever follows it goes on doing so. */
export function movedFeeds(
  feeds: readonly Feed[],
  redirects: readonly Redirect[],
): { name: string; feed: Feed }[] {
  return redirects.flatMap((redirect) => {
    const [place, ...more] = redirect.to;
    const old = addressOfGone(redirect);
    if (old === undefined || place === undefined || more.length > 0) return [];
    const path = pathOf(...entryNamed(place));
    const feed = feeds.find((other) => other.path === path);
    return feed ? [{ name: old.slice(1, -1), feed }] : [];
  });
}
