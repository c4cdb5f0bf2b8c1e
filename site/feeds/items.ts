import { speak } from '../i18n/index.ts';
import { compareDates } from '../model/dates.ts';
import type { Portal } from '../model/portal.ts';
import { pathOf } from '../paths.ts';
import { itemsOf, type FeedItem } from './events.ts';

/** A feed: its address without ending below /feeds/, its name, the page that it follows, and its items, newest first. */
export type Feed = { name: string; title: string; path: string; items: readonly FeedItem[] };

/** The collections whose entries can be followed, and the folder of their feeds and calendars. Addresses are for ever. */
const folders = { laws: 'love', 'case-areas': 'sagsomraader', barriers: 'barrierer' } as const;
export type Followed = keyof typeof folders;

/** A reader fetches the whole file each time; what is older stands on the pages and in the open data. */
const LIMIT = 200;

const { t } = speak('da');
const known = new WeakMap<Portal, ReadonlyMap<string, Feed>>();

/**
 * Every feed that has something in it, computed once for a portal:
 * `/feeds/alt`, `/feeds/love/<law>`, `/feeds/sagsomraader/<area>` and `/feeds/barrierer/<barrier>`, each as `.atom` and `.json`.
 */
export function feedsOf(portal: Portal): Feed[] {
  return [...feedsByName(portal).values()];
}

/** For the layout: the feed that follows an entry's page, or nothing where the entry has none. */
export function feedFor(portal: Portal, collection: Followed, id: string): { feed?: string } {
  const name = feedName(collection, id);
  return feedsByName(portal).has(name) ? { feed: name } : {};
}

/** The name of an entry's feed and calendar below /feeds/. */
export function feedName(collection: Followed, id: string): string {
  return `${folders[collection]}/${id}`;
}

/** What each followed entry is called where something is named after it. */
export function followedEntries(portal: Portal): { collection: Followed; id: string; title: string }[] {
  return [
    ...portal.laws.map(({ id, shortName }) => ({ collection: 'laws' as const, id, title: shortName })),
    ...portal['case-areas'].map(({ id, title }) => ({ collection: 'case-areas' as const, id, title })),
    ...portal.barriers.map(({ id, title }) => ({ collection: 'barriers' as const, id, title })),
  ];
}

/** Things by each entry that they are about. */
export function byEntry<T extends { about: readonly string[] }>(things: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const thing of things)
    for (const entry of thing.about) {
      const list = found.get(entry);
      if (list) list.push(thing);
      else found.set(entry, [thing]);
    }
  return found;
}

function feedsByName(portal: Portal): ReadonlyMap<string, Feed> {
  const feeds = known.get(portal) ?? new Map(makeFeeds(portal).map((feed) => [feed.name, feed]));
  known.set(portal, feeds);
  return feeds;
}

function makeFeeds(portal: Portal): Feed[] {
  const items = itemsOf(portal);
  const about = byEntry(items);
  const all = { name: 'alt', title: t('site.name'), path: '/nyt/', items };
  const others = followedEntries(portal).map(({ collection, id, title }) => ({
    name: feedName(collection, id),
    title: t('feed.name', { title }),
    path: pathOf(collection, id),
    items: about.get(`${collection}/${id}`) ?? [],
  }));
  return [all, ...others]
    .filter((feed) => feed.items.length > 0)
    .map((feed) => ({ ...feed, items: newestFirst(feed.items).slice(0, LIMIT) }));
}

function newestFirst(items: readonly FeedItem[]): FeedItem[] {
  return [...items].sort((a, b) => compareDates(b.day, a.day) || a.id.localeCompare(b.id, 'da'));
}
