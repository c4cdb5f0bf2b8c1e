import { daysBetween, firstDay, type IsoDay, type PartialDate } from '../dates.ts';

/** How many days a claim stays fresh after it was last checked, by the kind of claim (DESIGN.md §5.15). */
export const freshDays = { law: 90, number: 180, guidance: 365, barrier: 180 } as const;

/** True where a date lies so far back that the claim must be checked again; also where there is no date at all. A year or month counts from its first day. */
export function isOutOfDate(
  date: PartialDate | undefined,
  kind: keyof typeof freshDays,
  today: IsoDay,
): boolean {
  return date === undefined || daysBetween(firstDay(date), today) > freshDays[kind];
}
