import { dayOf, daysBetween, lastDay, type IsoDay, type PartialDate } from './dates.ts';

/** A week of ISO 8601: from Monday to Sunday, in the year that most of its days are in. */
export type IsoWeek = { readonly year: number; readonly week: number };

/** When something happened as it is known: in a week where its day is known, else in a month or a year. */
export type Period =
  | ({ readonly kind: 'week'; readonly last: IsoDay } & IsoWeek)
  | { readonly kind: 'vague'; readonly last: IsoDay; readonly date: PartialDate };

const DAY_MS = 86_400_000;

/** The week of a day. Its Thursday decides the year (ISO 8601-1:2019, 4.4): 2027-01-01 is in week 53 of 2026. */
export function isoWeek(day: IsoDay): IsoWeek {
  const thursday = shifted(day, 3 - weekday(day));
  const year = Number(thursday.slice(0, 4));
  return { year, week: Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1 };
}

/** The period that a date belongs to; `last` is its last day, for sorting. */
export function periodOf(date: PartialDate): Period {
  if (date.length < 10) return { kind: 'vague', date, last: lastDay(date) };
  return { kind: 'week', ...isoWeek(date), last: shifted(date, 6 - weekday(date)) };
}

/** Days since Monday. */
function weekday(day: IsoDay): number {
  return (new Date(Date.parse(day)).getUTCDay() + 6) % 7;
}

function shifted(day: IsoDay, days: number): IsoDay {
  return dayOf(new Date(Date.parse(day) + days * DAY_MS));
}
