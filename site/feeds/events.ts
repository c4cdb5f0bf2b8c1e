import { speak } from '../i18n/index.ts';
import type { Entry } from '../model/collections.ts';
import { firstDay, type IsoDay, type PartialDate } from '../model/dates.ts';
import { lawsOf, type Portal } from '../model/portal.ts';
import { present, presentList } from '../model/rules/standing.ts';
import { barrierStatuses } from '../model/vocabulary/barrier.ts';
import { pathOf } from '../paths.ts';

/**
 * One thing that happened. `id` never changes; `day` is the first day that a vague date may mean, `date` the date as it is known;
 * `text` says when, what and where it is known from; `about` names the entries that it concerns, as `laws/gdpr`.
 */
export type FeedItem = {
  id: string;
  path: string;
  title: string;
  text: string;
  sources: readonly FeedSource[];
  day: IsoDay;
  date: PartialDate;
  about: readonly string[];
};

/** Where it is known from: in words, with its address where it has one. */
type FeedSource = { words: string; url: string | undefined };

const { label, dateWords, t, valueWords } = speak('da');

/**
 * Everything dated that has happened by the day of the build: barriers' events, news, measurements and public answers. What is
 * only fixed to happen stands in the calendar until its day; a vague date waits for the first day that it may mean.
 */
export function itemsOf(portal: Portal): FeedItem[] {
  return [
    ...portal.barriers.flatMap((barrier) => eventItems(portal, barrier)),
    ...portal.updates.map((update) => updateItem(portal, update)),
    ...portal.indicators.flatMap((indicator) => observationItems(portal, indicator)),
    ...portal.answers.map((answer) => answerItem(portal, answer)),
  ].filter(({ day }) => day <= portal.today);
}

/** What a thing is about when it is about these entries: with each barrier come its laws and its case areas. */
export function reachOf(portal: Portal, concerns: readonly string[]): string[] {
  const wider = concerns.flatMap((concern) => {
    const [collection, id = ''] = concern.split('/');
    return collection === 'barriers' ? aboutBarrier(portal.get('barriers', id)) : [concern];
  });
  return [...new Set(wider)];
}

/** What a barrier's events are about. */
export function aboutBarrier(barrier: Entry<'barriers'>): string[] {
  return [
    `barriers/${barrier.id}`,
    ...lawsOf(barrier).map((law) => `laws/${law}`),
    ...barrier.caseAreas.map((area) => `case-areas/${area}`),
  ];
}

/** The events of a barrier that are dated; one without a date has no place in time. */
function eventItems(portal: Portal, barrier: Entry<'barriers'>): FeedItem[] {
  const path = pathOf('barriers', barrier.id);
  const about = aboutBarrier(barrier);
  return barrier.history.flatMap((event, index) => {
    const date = present(event.date);
    if (date === undefined) return [];
    return [
      {
        id: `${path}#haendelse-${index + 1}`,
        path,
        title: `${barrier.title}: ${label(barrierStatuses[event.status])}`,
        ...told(date, event.note, sourcesOf(portal, [event.source])),
        about,
      },
    ];
  });
}

function updateItem(portal: Portal, update: Entry<'updates'>): FeedItem {
  const path = pathOf('updates', update.id);
  return {
    id: path,
    path,
    title: update.title,
    ...told(update.date, update.summary, sourcesOf(portal, update.sources)),
    about: reachOf(portal, update.concerns),
  };
}

// the check holds that an indicator has one observation a day at most, so its date names it
function observationItems(portal: Portal, indicator: Entry<'indicators'>): FeedItem[] {
  const path = pathOf('indicators', indicator.id);
  return presentList(indicator.observations).map(({ date, value, source, note }) => ({
    id: `${path}#maaling-${date}`,
    path,
    title: t('feed.observation', { title: indicator.title, value: valueWords(value, indicator.unit) }),
    ...told(date, note ?? indicator.summary, sourcesOf(portal, [source])),
    about: [`indicators/${indicator.id}`],
  }));
}

// DESIGN.md §4 gives public answers the page /svar/: the id is that address already, so that it stays when the page comes
function answerItem(portal: Portal, answer: Entry<'answers'>): FeedItem {
  return {
    id: `/svar/#${answer.id}`,
    path: pathOf('answers', answer.id),
    title: t('feed.answer', { title: answer.title }),
    ...told(answer.date, answer.text, [
      { words: portal.get('organisations', answer.by).title, url: undefined },
    ]),
    about: reachOf(portal, answer.concerns),
  };
}

/** When, what and where it is known from, in plain words and for sorting. */
function told(
  date: PartialDate,
  words: string,
  sources: readonly FeedSource[],
): Pick<FeedItem, 'date' | 'day' | 'text' | 'sources'> {
  const lines = sources.map(({ words: source, url }) =>
    t('feed.source', { source: url === undefined ? source : `${source}, ${url}` }),
  );
  return {
    date,
    day: firstDay(date),
    text: [`${upperFirst(dateWords(date))}. ${words}`, ...lines].join('\n'),
    sources,
  };
}

function sourcesOf(portal: Portal, ids: readonly string[]): FeedSource[] {
  return ids.map((id) => {
    const { title, publisher, url } = portal.get('sources', id);
    return { words: `${title} (${publisher})`, url: present(url) };
  });
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
