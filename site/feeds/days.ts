import type { Speech } from '../i18n/index.ts';
import type { Entry } from '../model/collections.ts';
import { firstDay, lastDay, type IsoDay, type PartialDate } from '../model/dates.ts';
import type { Portal } from '../model/portal.ts';
import { hasPendingDeadline } from '../model/rules/barrier.ts';
import { present } from '../model/rules/standing.ts';
import { pathOf } from '../paths.ts';
import { concerned, concernedBy } from './topics.ts';

/**
 * A day to keep. `key` is the content's own name for it, `barriers/x/deadline`, and never changes; `path` is the page's address in
 * the calendar's language.
 */
export type CalendarDay = {
  key: string;
  day: IsoDay;
  title: string;
  text: string;
  path: string;
  concerns: readonly string[];
};

/**
 * Every day to keep, earliest first: answers still owed, dates of effect, the days that goals and targets are set for, and news
 * that is fixed to come. A month or a year is no day: it stands on its last, when it is due at the latest, and the text says so.
 */
export function daysOf(portal: Portal, speech: Speech): CalendarDay[] {
  const days = [
    ...portal.barriers.flatMap((barrier) => [...deadline(barrier, speech), ...effect(barrier, speech)]),
    ...portal.goals.flatMap((goal) => goalDay(goal, speech)),
    ...portal.indicators.flatMap((indicator) => targetDay(indicator, speech)),
    ...portal.updates.flatMap((update) => comingDay(portal, update, speech)),
  ];
  return days.sort((a, b) => a.day.localeCompare(b.day) || a.key.localeCompare(b.key, 'en'));
}

/** The day that an answer is promised by; when it has come, or none will come, nobody need wait for it. */
function deadline(barrier: Entry<'barriers'>, speech: Speech): CalendarDay[] {
  const date = present(barrier.deadline);
  if (date === undefined || !hasPendingDeadline(barrier)) return [];
  const title = speech.t('calendar.deadline', { title: barrier.title });
  return [dayOfBarrier(barrier, 'deadline', title, told(date, barrier.question, speech), speech)];
}

/** The day that the answer applies from: the resolution's, or before that the day that as much as is answered applies from. */
function effect(barrier: Entry<'barriers'>, speech: Speech): CalendarDay[] {
  const { answer, resolution } = barrier;
  const date = resolution ? (resolution.effectiveFrom ?? resolution.date) : present(answer.since);
  if (date === undefined) return [];
  const title = speech.t('calendar.effect', { title: barrier.title });
  return [dayOfBarrier(barrier, 'effect', title, told(date, answer.text, speech), speech)];
}

function dayOfBarrier(
  barrier: Entry<'barriers'>,
  what: 'deadline' | 'effect',
  title: string,
  words: Pick<CalendarDay, 'day' | 'text'>,
  { to }: Speech,
): CalendarDay {
  return {
    key: `barriers/${barrier.id}/${what}`,
    title,
    ...words,
    path: to(pathOf('barriers', barrier.id)),
    concerns: concernedBy(barrier),
  };
}

function goalDay(goal: Entry<'goals'>, speech: Speech): CalendarDay[] {
  const date = present(goal.targetDate);
  if (date === undefined) return [];
  return [
    {
      key: `goals/${goal.id}/target`,
      title: speech.t('calendar.goal', { title: goal.title }),
      ...told(date, goal.promise, speech),
      path: speech.to(pathOf('goals', goal.id)),
      concerns: [],
    },
  ];
}

function targetDay(indicator: Entry<'indicators'>, speech: Speech): CalendarDay[] {
  const target = present(indicator.target);
  if (target === undefined) return [];
  const value = speech.targetWords(target, indicator.unit);
  return [
    {
      key: `indicators/${indicator.id}/target`,
      title: speech.t('calendar.target', { title: indicator.title, value }),
      ...told(target.date, indicator.summary, speech),
      path: speech.to(pathOf('indicators', indicator.id)),
      concerns: [],
    },
  ];
}

/** News that had not happened when the portal was built; what has happened stands in the feed. */
function comingDay(portal: Portal, update: Entry<'updates'>, speech: Speech): CalendarDay[] {
  if (firstDay(update.date) <= portal.today) return [];
  return [
    {
      key: `updates/${update.id}`,
      title: update.title,
      ...told(update.date, update.summary, speech),
      path: speech.to(pathOf('updates', update.id)),
      concerns: concerned(portal, update.concerns),
    },
  ];
}

function told(date: PartialDate, words: string, { dateWords, t }: Speech): Pick<CalendarDay, 'day' | 'text'> {
  const day = lastDay(date);
  return { day, text: day === date ? words : `${words}\n${t('calendar.vague', { date: dateWords(date) })}` };
}
