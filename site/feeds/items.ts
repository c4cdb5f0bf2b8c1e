import type { Speech } from '../i18n/index.ts';
import type { Entry } from '../model/collections.ts';
import { firstDay, type IsoDay, type PartialDate } from '../model/dates.ts';
import type { Language } from '../model/language.ts';
import type { Portal } from '../model/portal.ts';
import { present, presentList } from '../model/rules/standing.ts';
import { barrierStatuses } from '../model/vocabulary/barrier.ts';
import { pathOf } from '../paths.ts';
import { keyedEvents } from './event-keys.ts';
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
  return keyedEvents(barrier.history).flatMap(({ date: stated, key, note, source, status }) => {
    const date = present(stated);
    if (date === undefined) return [];
    return [
      {
        key: `barriers/${barrier.id}/${key}`,
        path: speech.to(pathOf('barriers', barrier.id)),
        title: `${barrier.title}: ${speech.label(barrierStatuses[status])}`,
        language: barrier.language ?? 'da',
        ...told(date, note, cited(portal, [source]), speech),
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
    ...told(update.date, update.summary, cited(portal, update.sources), speech),
    concerns: concerned(portal, update.concerns),
  };
}

// the check holds that an indicator has one observation a date at most, so its date names it
function observationItems(portal: Portal, indicator: Entry<'indicators'>, speech: Speech): FeedItem[] {
  return presentList(indicator.observations).map(({ date, value, source, note }) => ({
    key: `indicators/${indicator.id}/${date}`,
    path: speech.to(pathOf('indicators', indicator.id)),
    title: `${indicator.title}: ${speech.valueWords(value, indicator.unit)}`,
    language: indicator.language ?? 'da',
    ...told(date, note ?? indicator.summary, cited(portal, [source]), speech),
    concerns: [],
  }));
}

function answerItem(portal: Portal, answer: Entry<'answers'>, speech: Speech): FeedItem {
  // the organisation gives its answer here, so that there is no other address
  const source = { words: portal.get('organisations', answer.by).title, url: undefined };
  return {
    key: `answers/${answer.id}`,
    path: speech.to(pathOf('answers', answer.id)),
    title: speech.t('feed.answer', { title: answer.title }),
    language: answer.language ?? 'da',
    ...told(answer.date, answer.text, [source], speech),
    concerns: concerned(portal, answer.concerns),
  };
}

/** When, what and where it is known from: in plain words, for sorting, and as addresses. */
function told(
  date: PartialDate,
  words: string,
  sources: readonly Cited[],
  { dateWords, t }: Speech,
): Pick<FeedItem, 'day' | 'text' | 'sources'> {
  const lines = sources.map(({ words: source, url }) =>
    t('feed.source', { source: url === undefined ? source : `${source}, ${url}` }),
  );
  return {
    day: firstDay(date),
    text: [`${dateWords(date)}: ${words}`, ...lines].join('\n'),
    sources: sources.map(({ url }) => url).filter((url) => url !== undefined),
  };
}

function cited(portal: Portal, ids: readonly string[]): Cited[] {
  return ids.map((id) => {
    const { publisher, title, url } = portal.get('sources', id);
    return { words: `${title} (${publisher})`, url: present(url) };
  });
}

type Cited = { words: string; url: string | undefined };
