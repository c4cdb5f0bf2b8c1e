import type { Speech } from '../i18n/index.ts';
import type { Entry } from '../model/collections.ts';
import { firstDay, type IsoDay, type PartialDate } from '../model/dates.ts';
import type { Language } from '../model/language.ts';
import type { Portal } from '../model/portal.ts';
import { present, presentList } from '../model/rules/standing.ts';
import { barrierStatuses } from '../model/vocabulary/barrier.ts';
import { pathOf } from '../paths.ts';
import { eventKeys } from './event-keys.ts';
import { concerned, concernedBy } from './topics.ts';

/**
 * One thing that happened. `key` is the content's own name for it, `barriers/x/clarified-2025-09`: it never changes, though pages
 * move and earlier events are found. `day` is the first day that a vague date may mean; `text` tells the date as it is known.
 * `path` is the page's address in the feed's language, `language` that of the words.
 */
export type FeedItem = {
  key: string;
  path: string;
  title: string;
  text: string;
  language: Language;
  /** The addresses that it is known from, where the sources have any. */
  sources: readonly string[];
  day: IsoDay;
  concerns: readonly string[];
};

/**
 * Everything dated that has happened by the day of the build: barriers' events, news, measurements and public answers. What is
 * only fixed to happen stands in the calendar until its day; a vague date waits for the first day that it may mean.
 */
export function itemsOf(portal: Portal, speech: Speech): FeedItem[] {
  return [
    ...portal.barriers.flatMap((barrier) => eventItems(portal, barrier, speech)),
    ...portal.updates.map((update) => updateItem(portal, update, speech)),
    ...portal.indicators.flatMap((indicator) => observationItems(portal, indicator, speech)),
    ...portal.answers.map((answer) => answerItem(portal, answer, speech)),
  ].filter(({ day }) => day <= portal.today);
}

/** The events of a barrier that are dated; one without a date has no place in time. */
function eventItems(portal: Portal, barrier: Entry<'barriers'>, speech: Speech): FeedItem[] {
  const keys = eventKeys(barrier.history);
  return barrier.history.flatMap((event, index) => {
    const date = present(event.date);
    if (date === undefined) return [];
    return [
      {
        key: `barriers/${barrier.id}/${keys[index] ?? ''}`,
        path: speech.to(pathOf('barriers', barrier.id)),
        title: `${barrier.title}: ${speech.label(barrierStatuses[event.status])}`,
        language: barrier.language ?? 'da',
        ...told(portal, date, event.note, [event.source], speech),
        concerns: concernedBy(barrier),
      },
    ];
  });
}

function updateItem(portal: Portal, update: Entry<'updates'>, speech: Speech): FeedItem {
  return {
    key: `updates/${update.id}`,
    path: speech.to(pathOf('updates', update.id)),
    title: update.title,
    language: update.language ?? 'da',
    ...told(portal, update.date, update.summary, update.sources, speech),
    concerns: concerned(portal, update.concerns),
  };
}

// the check holds that an indicator has one observation a day at most, so its date names it
function observationItems(portal: Portal, indicator: Entry<'indicators'>, speech: Speech): FeedItem[] {
  const key = `indicators/${indicator.id}`;
  return presentList(indicator.observations).map(({ date, value, source, note }) => ({
    key: `${key}/${date}`,
    path: speech.to(pathOf('indicators', indicator.id)),
    title: `${indicator.title}: ${speech.valueWords(value, indicator.unit)}`,
    language: indicator.language ?? 'da',
    ...told(portal, date, note ?? indicator.summary, [source], speech),
    concerns: [key],
  }));
}

/** A public answer is its own source: an organisation gives it here. */
function answerItem(portal: Portal, answer: Entry<'answers'>, speech: Speech): FeedItem {
  const by = portal.get('organisations', answer.by).title;
  return {
    key: `answers/${answer.id}`,
    path: speech.to(pathOf('answers', answer.id)),
    title: speech.t('feed.answer', { title: answer.title }),
    language: answer.language ?? 'da',
    ...told(portal, answer.date, `${by}: ${answer.text}`, [], speech),
    concerns: concerned(portal, answer.concerns),
  };
}

/** When, what and where it is known from: in plain words, for sorting, and as addresses. */
function told(
  portal: Portal,
  date: PartialDate,
  words: string,
  ids: readonly string[],
  { dateWords, t }: Speech,
): Pick<FeedItem, 'day' | 'text' | 'sources'> {
  const sources = ids.map((id) => portal.get('sources', id));
  const lines = sources.map(({ title, publisher, url }) =>
    t('feed.source', { source: [`${title} (${publisher})`, present(url)].filter(Boolean).join(', ') }),
  );
  return {
    day: firstDay(date),
    text: [`${dateWords(date)}: ${words}`, ...lines].join('\n'),
    sources: sources.map(({ url }) => present(url)).filter((url) => url !== undefined),
  };
}
