import { changesPath, shortHash } from '../changes/paths.ts';
import { hasOwnPage, type Item } from '../changes/pages.ts';
import { changeLines, mentioned } from '../changes/words.ts';
import { speak } from '../i18n/index.ts';
import type { CollectionName } from '../model/collections.ts';
import type { Portal } from '../model/portal.ts';
import { pageOf } from '../paths.ts';
import type { ContentHistory, EntryHistory } from '../source/history.ts';
import type { Feed } from './feeds.ts';
import type { FeedItem } from './items.ts';

/** A reader of feeds asks again and again: it is given what is new, and the pages hold the rest. */
const NEWEST = 100;

const speech = speak('da');

/** The feeds of changes: of all that was changed, and of each entry with a page of changes of its own. */
export function changeFeeds({ entries }: ContentHistory, portal: Portal): Feed[] {
  const here = [...entries.values()].filter(({ collection, id }) => mentioned(portal, collection, id));
  const all = here.flatMap((entry) => entry.changes.map((change) => ({ entry, change })));
  const own = here.filter(hasOwnPage).flatMap((entry) => {
    const { collection, id } = entry;
    const items = entry.changes.map((change) => ({ entry, change }));
    const path = changesPath(collection, id);
    return feed(changeFeedName(collection, id), titleOf(entry), path, feedItems(items, portal));
  });
  const items = feedItems(all, portal);
  return [...feed('aendringer/alt', speech.t('changes.title'), '/aendringer/', items), ...own];
}

/** The name below /feeds/ of the feed of an entry's changes. */
export function changeFeedName(collection: CollectionName, id: string): string {
  return changesPath(collection, id).slice(1, -1);
}

/** A feed; none where there is nothing in it. */
function feed(name: string, title: string, path: string, [newest, ...older]: readonly FeedItem[]): Feed[] {
  return newest ? [{ name, address: `/feeds/${name}`, title, path, items: [newest, ...older] }] : [];
}

function feedItems(items: readonly Item[], portal: Portal): FeedItem[] {
  return items
    .toSorted((a, b) => b.change.commit.order - a.change.commit.order || compare(key(a.entry), key(b.entry)))
    .slice(0, NEWEST)
    .map(({ entry, change }) => {
      const { commit } = change;
      const own = changesPath(entry.collection, entry.id);
      return {
        key: `changes/${key(entry)}/${shortHash(commit.hash)}`,
        path: hasOwnPage(entry) ? own : (pageOf(portal, entry.collection, entry.id) ?? '/aendringer/'),
        title: titleOf(entry),
        text: changeLines(change, portal, speech).join('. '),
        language: 'da',
        sources: [],
        day: commit.day,
        concerns: [],
      };
    });
}

function titleOf({ title }: EntryHistory): string {
  return speech.t('changes.of', { title });
}

function key({ collection, id }: EntryHistory): string {
  return `${collection}/${id}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
