import { speak } from '../i18n/index.ts';
import type { Entry } from '../model/collections.ts';
import { compareDates, firstDay, type PartialDate } from '../model/dates.ts';
import type { Portal } from '../model/portal.ts';
import { present } from '../model/rules/standing.ts';
import { barrierStatuses } from '../model/vocabulary/barrier.ts';
import { pathOf } from '../paths.ts';

/** One thing that happened. `id` never changes; `day` is the first day that a vague date may mean, `date` the date as it is known. */
export type FeedItem = {
  id: string;
  path: string;
  title: string;
  text: string;
  day: string;
  date: PartialDate;
};

/** A feed: its address without ending below /feeds/, its name, the page that it follows, and its items, newest first. */
export type Feed = { name: string; title: string; path: string; items: readonly FeedItem[] };

const { label, dateWords, t } = speak('da');

const made = new WeakMap<Portal, ReadonlyMap<string, Feed>>();

/** Every feed that has something in it: all, one for each law, case area and barrier. */
export function feedsOf(portal: Portal): Feed[] {
  return [...feedsByName(portal).values()];
}

/** The name of a feed below /feeds/, or undefined where it would be empty and so is not made. */
export function feedNamed(portal: Portal, name: string): string | undefined {
  return feedsByName(portal).get(name)?.name;
}

/** Made once for a portal, though every page asks whether it has a feed. */
function feedsByName(portal: Portal): ReadonlyMap<string, Feed> {
  const feeds = made.get(portal) ?? new Map(makeFeeds(portal).map((feed) => [feed.name, feed]));
  made.set(portal, feeds);
  return feeds;
}

function makeFeeds(portal: Portal): Feed[] {
  const of = (barriers: readonly Entry<'barriers'>[]) => barriers.flatMap(eventsOf);
  const feeds: Feed[] = [
    {
      name: 'alt',
      title: t('site.name'),
      path: '/nyt/',
      items: [...of(portal.barriers), ...portal.updates.map(updateItem)],
    },
    ...portal.laws.map((law) => ({
      name: `love/${law.id}`,
      title: law.shortName,
      path: pathOf('laws', law.id),
      items: of(portal.barriersOfLaw(law.id)),
    })),
    ...portal['case-areas'].map((area) => ({
      name: `sagsomraader/${area.id}`,
      title: area.title,
      path: pathOf('case-areas', area.id),
      items: of(portal.barriersOfArea(area.id)),
    })),
    ...portal.barriers.map((barrier) => ({
      name: `barrierer/${barrier.id}`,
      title: barrier.title,
      path: pathOf('barriers', barrier.id),
      items: eventsOf(barrier),
    })),
  ];
  return feeds
    .filter(({ items }) => items.length > 0)
    .map((feed) => ({ ...feed, items: newestFirst(feed.items) }));
}

/** The events of a barrier that are dated; one without a date has no place in time. */
function eventsOf(barrier: Entry<'barriers'>): FeedItem[] {
  return barrier.history.flatMap((event, index) => {
    const date = present(event.date);
    if (date === undefined) return [];
    const path = pathOf('barriers', barrier.id);
    const title = `${barrier.title}: ${label(barrierStatuses[event.status])}`;
    return [
      {
        id: `${path}#haendelse-${index + 1}`,
        path,
        title,
        text: `${dateWords(date)}. ${event.note}`,
        day: firstDay(date),
        date,
      },
    ];
  });
}

function updateItem(update: Entry<'updates'>): FeedItem {
  const path = pathOf('updates', update.id);
  const text = `${dateWords(update.date)}. ${update.summary}`;
  return { id: path, path, title: update.title, text, day: firstDay(update.date), date: update.date };
}

function newestFirst(items: readonly FeedItem[]): FeedItem[] {
  return [...items].sort((a, b) => compareDates(b.day, a.day) || a.id.localeCompare(b.id, 'da'));
}
