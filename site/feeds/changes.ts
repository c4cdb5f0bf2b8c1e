import { changesPath, shortHash } from '../changes/paths.ts';
import { hasOwnPage, type Item } from '../changes/pages.ts';
import { changeLines, mentioned } from '../changes/words.ts';
import { speak } from '../i18n/index.ts';
import type { Portal } from '../model/portal.ts';
import { pathOf } from '../paths.ts';
import type { ContentHistory, EntryHistory } from '../source/history.ts';
import type { Feed, FeedItem } from './items.ts';

/** A reader of feeds asks again and again: it is given what is new, and the pages hold the rest. */
const NEWEST = 100;

const speech = speak('da');

/** The feeds of changes: of all that was changed, and of each entry with a page of changes of its own. */
export function changeFeeds({ entries }: ContentHistory, portal: Portal): Feed[] {
  const here = [...entries.values()].filter(({ collection, id }) => mentioned(portal, collection, id));
  const all = here.flatMap((entry) => entry.changes.map((change) => ({ entry, change })));
  const own = here.filter(hasOwnPage).map((entry): Feed => {
    const path = changesPath(entry.collection, entry.id);
    const items = entry.changes.map((change) => ({ entry, change }));
    return { name: path.slice(1, -1), title: titleOf(entry), path, items: feedItems(items, portal) };
  });
  if (all.length === 0) return [];
  const title = speech.t('changes.title');
  return [{ name: 'aendringer/alt', title, path: '/aendringer/', items: feedItems(all, portal) }, ...own];
}

function feedItems(items: readonly Item[], portal: Portal): FeedItem[] {
  return items
    .toSorted((a, b) => b.change.commit.order - a.change.commit.order || compare(key(a.entry), key(b.entry)))
    .slice(0, NEWEST)
    .map(({ entry, change }) => {
      const { commit } = change;
      const own = changesPath(entry.collection, entry.id);
      return {
        id: `${own}#version-${shortHash(commit.hash)}`,
        path: hasOwnPage(entry) ? own : pathOf(entry.collection, entry.id),
        title: titleOf(entry),
        text: changeLines(change, portal, speech).join('. '),
        day: commit.day,
        date: commit.day,
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
