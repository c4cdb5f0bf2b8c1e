import type { Speech } from '../i18n/index.ts';
import { compareDates } from '../model/dates.ts';
import type { Portal } from '../model/portal.ts';
import { oncePerPortal } from '../reads.ts';
import { itemsOf, type FeedItem } from './items.ts';
import { byConcern, topicsOf } from './topics.ts';

/**
 * A feed: its name below /feeds/, its address without ending, the address of the page that it follows, and its items, newest
 * first; never empty.
 */
export type Feed = {
  name: string;
  address: string;
  title: string;
  path: string;
  items: readonly [FeedItem, ...FeedItem[]];
};

/** The feed of everything. */
export const ALL = 'alt';

// a reader fetches the whole file each time; what is older stands on the pages
const LIMIT = 200;

/**
 * Every feed that has something in it, by its name: `alt`, `love/<law>`, `sagsomraader/<area>` and `barrierer/<barrier>`. Made once
 * for a portal, though every page asks whether it has one.
 */
export const feedsOf = oncePerPortal(
  (portal, speech): ReadonlyMap<string, Feed> =>
    new Map(makeFeeds(portal, speech).map((feed) => [feed.name, feed])),
);

function makeFeeds(portal: Portal, speech: Speech): Feed[] {
  const { t, to } = speech;
  const all = itemsOf(portal, speech);
  const about = byConcern(all);
  const topics = topicsOf(portal).map(({ key, name, title, path }) => ({
    name,
    title: t('feed.name', { title }),
    path,
    items: about.get(key) ?? [],
  }));
  return [{ name: ALL, title: t('feed.title'), path: '/nyt/', items: all }, ...topics].flatMap(
    ({ items, name, path, title }) => {
      const [newest, ...older] = newestFirst(items).slice(0, LIMIT);
      if (!newest) return [];
      return [{ name, title, address: to(`/feeds/${name}`), path: to(path), items: [newest, ...older] }];
    },
  );
}

function newestFirst(items: readonly FeedItem[]): FeedItem[] {
  return [...items].sort((a, b) => compareDates(b.day, a.day) || a.key.localeCompare(b.key, 'en'));
}
