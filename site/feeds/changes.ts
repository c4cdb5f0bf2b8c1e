import { changesPath, shortHash } from '../changes/paths.ts';
import { hasOwnPage, type Item } from '../changes/pages.ts';
import { changeLines, mentioned } from '../changes/words.ts';
import type { Speech } from '../i18n/index.ts';
import type { CollectionName } from '../model/collections.ts';
import type { Portal } from '../model/portal.ts';
import { pageOf } from '../paths.ts';
import type { ContentHistory, EntryHistory } from '../source/history.ts';
import type { Feed } from './feeds.ts';
import type { FeedItem } from './items.ts';

/** A reader of feeds asks again and again: it is given what is new, and the pages hold the rest. */
const NEWEST = 100;

/** The feeds of changes: of all that was changed, and of each entry with a page of changes of its own. */
export function changeFeeds({ entries }: ContentHistory, portal: Portal, speech: Speech): Feed[] {
  const here = [...entries.values()].filter(({ collection, id }) => mentioned(portal, collection, id));
  const all = here.flatMap((entry) => entry.changes.map((change) => ({ entry, change })));
  const own = here.filter(hasOwnPage).flatMap((entry) => {
    const { collection, id } = entry;
    const items = entry.changes.map((change) => ({ entry, change }));
    const path = changesPath(collection, id);
    return feed(
      changeFeedName(collection, id),
      titleOf(entry, portal, speech),
      path,
      feedItems(items, portal, speech),
      speech,
    );
  });
  const items = feedItems(all, portal, speech);
  return [...feed('aendringer/alt', speech.t('changes.title'), '/aendringer/', items, speech), ...own];
}

/** The name below /feeds/ of the feed of an entry's changes. */
export function changeFeedName(collection: CollectionName, id: string): string {
  return changesPath(collection, id).slice(1, -1);
}

/** A feed; none where there is nothing in it. */
function feed(
  name: string,
  title: string,
  path: string,
  [newest, ...older]: readonly FeedItem[],
  { to }: Speech,
): Feed[] {
  return newest
    ? [{ name, address: to(`/feeds/${name}`), title, path: to(path), items: [newest, ...older] }]
    : [];
}

function feedItems(items: readonly Item[], portal: Portal, speech: Speech): FeedItem[] {
  return items
    .toSorted((a, b) => b.change.commit.order - a.change.commit.order || compare(key(a.entry), key(b.entry)))
    .slice(0, NEWEST)
    .map(({ entry, change }) => {
      const { commit } = change;
      const own = changesPath(entry.collection, entry.id);
      return {
        key: `changes/${key(entry)}/${shortHash(commit.hash)}`,
        path: speech.to(
          hasOwnPage(entry) ? own : (pageOf(portal, entry.collection, entry.id) ?? '/aendringer/'),
        ),
        title: titleOf(entry, portal, speech),
        text: changeLines(change, portal, speech).join('. '),
        language: speech.language,
        sources: [],
        day: commit.day,
        concerns: [],
      };
    });
}

function titleOf({ collection, id, title }: EntryHistory, portal: Portal, { t }: Speech): string {
  return t('changes.of', { title: mentioned(portal, collection, id)?.title ?? title });
}

function key({ collection, id }: EntryHistory): string {
  return `${collection}/${id}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
