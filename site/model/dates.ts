import type { Language } from './language.ts';

/**
 * Calendar dates as ISO strings. A partial date is `2024`, `2024-06` or `2024-06-04`: many sources name only a month or a year.
 * All arithmetic is in whole UTC days, so that the same content gives the same page in every time zone.
 */
export type IsoDay = string;
export type PartialDate = string;

const MONTHS: Readonly<Record<Language, string>> = {
  da: 'januar februar marts april maj juni juli august september oktober november december',
  en: 'January February March April May June July August September October November December',
};

const DAY_MS = 86_400_000;
const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** True for `2024`, `2024-06` and `2024-06-04` that exist in the calendar; `2024-02-30` does not. */
export function isPartialDate(text: string): boolean {
  const match = PARTIAL.exec(text);
  if (!match) return false;
  const month = Number(match[2] ?? 1);
  const day = Number(match[3] ?? 1);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(match[1]), month);
}

/** True for a whole date that exists, such as `2024-06-04`. */
export function isIsoDay(text: string): boolean {
  return text.length === 10 && isPartialDate(text);
}

/** First day that the partial date may mean: `2024-06` → `2024-06-01`. */
export function firstDay(date: PartialDate): IsoDay {
  return `${date}${'-01-01'.slice(date.length - 4)}`;
}

/** Last day that the partial date may mean: `2024` → `2024-12-31`. */
export function lastDay(date: PartialDate): IsoDay {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 7) return `${date}-${daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5)))}`;
  return date;
}

/** The calendar day of a moment, in UTC. */
export function dayOf(moment: Date): IsoDay {
  return moment.toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** The day after. */
export function nextDay(day: IsoDay): IsoDay {
  return addDays(day, 1);
}

/** The day `days` later. */
export function addDays(day: IsoDay, days: number): IsoDay {
  return dayOf(new Date(Date.parse(day) + days * DAY_MS));
}

/** The same day `months` later; the 31st becomes the month's last day where it is shorter. */
export function addMonths(day: IsoDay, months: number): IsoDay {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  const dayOfMonth = Math.min(Number(day.slice(8)), daysInMonth(year, month));
  return `${year}-${pad(month)}-${pad(dayOfMonth)}`;
}

/** Oldest first; a year sorts before the months and days in it. */
export function compareDates(a: PartialDate, b: PartialDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The newest of some dates, or undefined where there are none. */
export function newestDate(dates: readonly PartialDate[]): PartialDate | undefined {
  return [...dates].sort(compareDates).at(-1);
}

/** `4. juni 2024`, `juni 2024` or `2024`; in English `4 June 2024`. */
export function formatDate(date: PartialDate, language: Language = 'da'): string {
  const [year = '', month, day] = date.split('-');
  if (!month) return year;
  const name = MONTHS[language].split(' ')[Number(month) - 1] ?? month;
  return day ? `${Number(day)}${language === 'da' ? '.' : ''} ${name} ${year}` : `${name} ${year}`;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}
