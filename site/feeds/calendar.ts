import { speak } from '../i18n/index.ts';
import type { Entry } from '../model/collections.ts';
import { firstDay, lastDay, type IsoDay, type PartialDate } from '../model/dates.ts';
import type { Portal } from '../model/portal.ts';
import { hasPendingDeadline } from '../model/rules/barrier.ts';
import { present } from '../model/rules/standing.ts';
import { pathOf } from '../paths.ts';
import { aboutBarrier, reachOf } from './events.ts';
import { byEntry, feedName, followedEntries, type Followed } from './items.ts';

/** A day to keep. `id` never changes; `about` names the entries that it concerns, as `laws/gdpr`. */
export type CalendarDay = {
  id: string;
  day: IsoDay;
  title: string;
  text: string;
  path: string;
  about: readonly string[];
};

/** A calendar: its address without ending below /feeds/, its name, and its days, earliest first. */
export type Calendar = { name: string; title: string; days: readonly CalendarDay[] };

const { dateWords, t, targetWords } = speak('da');
const known = new WeakMap<Portal, readonly Calendar[]>();

/**
 * Every calendar that has something in it: `/feeds/frister.ics`, `/feeds/love/<law>.ics` and `/feeds/sagsomraader/<area>.ics`.
 * In them are answers that are still owed, days of effect, the days that goals and targets are set for, and what is fixed to
 * happen. A month or a year is no day: it stands on its last day, when it is due at the latest, and the text says so.
 */
export function calendarsOf(portal: Portal): readonly Calendar[] {
  const calendars = known.get(portal) ?? makeCalendars(portal);
  known.set(portal, calendars);
  return calendars;
}

/** For a page: the address of an entry's calendar, or undefined where the entry has none. */
export function calendarPath(portal: Portal, collection: Followed, id: string): string | undefined {
  const name = feedName(collection, id);
  return calendarsOf(portal).some((calendar) => calendar.name === name) ? `/feeds/${name}.ics` : undefined;
}

function makeCalendars(portal: Portal): Calendar[] {
  const days = daysOf(portal);
  const about = byEntry(days);
  const others = followedEntries(portal)
    .filter(({ collection }) => collection !== 'barriers')
    .map(({ collection, id, title }) => ({
      name: feedName(collection, id),
      title: t('calendar.name', { title }),
      days: about.get(`${collection}/${id}`) ?? [],
    }));
  return [{ name: 'frister', title: t('calendar.title'), days }, ...others].filter(
    (calendar) => calendar.days.length > 0,
  );
}

function daysOf(portal: Portal): CalendarDay[] {
  const days = [
    ...portal.barriers.flatMap((barrier) => [...deadlineDays(barrier), ...effectDays(barrier)]),
    ...portal.goals.flatMap(goalDays),
    ...portal.indicators.flatMap(targetDays),
    ...portal.updates.flatMap((update) => comingDays(portal, update)),
  ];
  return days.sort((a, b) => a.day.localeCompare(b.day) || a.id.localeCompare(b.id));
}

/** The day that an answer is promised by; when it has come, or none will come, nobody need wait for it. */
function deadlineDays(barrier: Entry<'barriers'>): CalendarDay[] {
  const deadline = present(barrier.deadline);
  if (deadline === undefined || !hasPendingDeadline(barrier)) return [];
  const path = pathOf('barriers', barrier.id);
  const title = t('calendar.deadline', { title: barrier.title });
  return [
    { id: `${path}#frist`, path, title, ...told(deadline, barrier.question), about: aboutBarrier(barrier) },
  ];
}

function effectDays(barrier: Entry<'barriers'>): CalendarDay[] {
  const { resolution } = barrier;
  if (resolution?.effectiveFrom === undefined) return [];
  const path = pathOf('barriers', barrier.id);
  const title = t('calendar.effect', { title: barrier.title });
  const words = `${resolution.instrument}. ${barrier.answer.text}`;
  return [
    {
      id: `${path}#virkning`,
      path,
      title,
      ...told(resolution.effectiveFrom, words),
      about: aboutBarrier(barrier),
    },
  ];
}

function goalDays(goal: Entry<'goals'>): CalendarDay[] {
  const date = present(goal.targetDate);
  if (date === undefined) return [];
  const path = pathOf('goals', goal.id);
  const title = t('calendar.goal', { title: goal.title });
  return [{ id: `${path}#maal`, path, title, ...told(date, goal.promise), about: [`goals/${goal.id}`] }];
}

function targetDays(indicator: Entry<'indicators'>): CalendarDay[] {
  const target = present(indicator.target);
  if (target === undefined) return [];
  const path = pathOf('indicators', indicator.id);
  const value = targetWords(target, indicator.unit);
  const title = t('calendar.target', { title: indicator.title, value });
  const about = [`indicators/${indicator.id}`];
  return [{ id: `${path}#maal`, path, title, ...told(target.date, indicator.summary), about }];
}

/** News that had not happened when the portal was built; what has happened stands in the feed. */
function comingDays(portal: Portal, update: Entry<'updates'>): CalendarDay[] {
  if (firstDay(update.date) <= portal.today) return [];
  const path = pathOf('updates', update.id);
  return [
    {
      id: path,
      path,
      title: update.title,
      ...told(update.date, update.summary),
      about: reachOf(portal, update.concerns),
    },
  ];
}

function told(date: PartialDate, words: string): Pick<CalendarDay, 'day' | 'text'> {
  const vague = date.length < 10 ? [t('calendar.vague', { date: dateWords(date) })] : [];
  return { day: lastDay(date), text: [words, ...vague].join('\n') };
}
