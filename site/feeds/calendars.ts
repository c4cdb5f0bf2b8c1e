import type { Speech } from '../i18n/index.ts';
import type { Portal } from '../model/portal.ts';
import { oncePerPortal } from '../reads.ts';
import { daysOf, type CalendarDay } from './days.ts';
import { byConcern, topicsOf } from './topics.ts';

/** A calendar: its name below /feeds/, its address without ending, and its days, earliest first; never empty (RFC 5545 §3.6). */
export type Calendar = { name: string; address: string; title: string; days: readonly CalendarDay[] };

/** The calendar of all deadlines and dates. */
export const ALL_DAYS = 'frister';

/**
 * Every calendar that has a day in it, by its name: `frister`, `love/<law>` and `sagsomraader/<area>`. A barrier has few days, and
 * they stand in those. Made once for a portal.
 */
export const calendarsOf = oncePerPortal(
  (portal, speech): ReadonlyMap<string, Calendar> =>
    new Map(makeCalendars(portal, speech).map((calendar) => [calendar.name, calendar])),
);

function makeCalendars(portal: Portal, speech: Speech): Calendar[] {
  const { t, to } = speech;
  const all = daysOf(portal, speech);
  const about = byConcern(all);
  const topics = topicsOf(portal)
    .filter(({ key }) => !key.startsWith('barriers/'))
    .map(({ key, name, title }) => ({
      name,
      title: t('calendar.name', { title }),
      days: about.get(key) ?? [],
    }));
  return [{ name: ALL_DAYS, title: t('calendar.title'), days: all }, ...topics]
    .filter(({ days }) => days.length > 0)
    .map((calendar) => ({ ...calendar, address: to(`/feeds/${calendar.name}`) }));
}
