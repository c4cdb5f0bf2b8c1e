import type { Entry } from './collections.ts';
import { compareDates, firstDay, type PartialDate } from './dates.ts';
import type { Portal } from './portal.ts';
import { present, presentList } from './rules/standing.ts';
import { barrierStatuses } from './vocabulary/barrier.ts';
import { initiativePhases } from './vocabulary/entries.ts';
import type { Label } from './vocabulary/vocabulary.ts';
import { periodOf, type Period } from './weeks.ts';

/** Something that happened, or is fixed to happen, on a date: told by the editors, a new state of an entry, or a new measurement. */
export type NewsItem = { readonly date: PartialDate; readonly sources: readonly string[] } & (
  | { readonly kind: 'update'; readonly entry: Entry<'updates'> }
  | {
      readonly kind: 'state';
      readonly collection: 'barriers';
      readonly entry: Entry<'barriers'>;
      readonly state: Label;
      readonly note: string;
    }
  | {
      readonly kind: 'state';
      readonly collection: 'initiatives';
      readonly entry: Entry<'initiatives'>;
      readonly state: Label;
      readonly note: string;
    }
  | {
      readonly kind: 'observation';
      readonly entry: Entry<'indicators'>;
      readonly value: number;
      readonly note: string | undefined;
    }
);

/** What belongs to one week, or to a month or year where the day is not known. */
export type NewsGroup = { readonly period: Period; readonly items: readonly NewsItem[] };

/**
 * All that is dated, newest first. An event of an entry that an update of the same date concerns is told by the update alone: nobody
 * reads the same twice.
 */
export function newsOf(portal: Portal): NewsItem[] {
  const told = new Set(
    portal.updates.flatMap(({ date, concerns }) => concerns.map((key) => `${key} ${date}`)),
  );
  const items: NewsItem[] = [
    ...portal.updates.map((entry): NewsItem => ({
      kind: 'update',
      date: entry.date,
      sources: entry.sources,
      entry,
    })),
    ...portal.barriers.flatMap((entry) =>
      entry.history.flatMap(({ date, status, note, source }): NewsItem[] => {
        const day = present(date);
        if (day === undefined || told.has(`barriers/${entry.id} ${day}`)) return [];
        const state = barrierStatuses[status];
        return [{ kind: 'state', collection: 'barriers', date: day, sources: [source], entry, state, note }];
      }),
    ),
    ...portal.initiatives.flatMap((entry) =>
      entry.history.flatMap(({ date, phase, note, source }): NewsItem[] => {
        const day = present(date);
        if (day === undefined || told.has(`initiatives/${entry.id} ${day}`)) return [];
        const state = initiativePhases[phase];
        return [
          { kind: 'state', collection: 'initiatives', date: day, sources: [source], entry, state, note },
        ];
      }),
    ),
    ...portal.indicators.flatMap((entry) =>
      presentList(entry.observations).map(({ date, value, note, source }): NewsItem => ({
        kind: 'observation',
        date,
        sources: [source],
        entry,
        value,
        note,
      })),
    ),
  ];
  return items.sort(newestFirst);
}

/** The year of its date; what happened on New Year's Eve stands in the old year, whatever the week's number. */
export function yearOf({ date }: NewsItem): string {
  return date.slice(0, 4);
}

/** News by the week in which it happened, newest first. A month without a day stands before its weeks, a year before its months. */
export function newsByPeriod(items: readonly NewsItem[]): NewsGroup[] {
  const groups = new Map<string, { period: Period; items: NewsItem[] }>();
  for (const item of items) {
    const period = periodOf(item.date);
    const key = period.kind === 'week' ? period.last : period.date;
    const group = groups.get(key) ?? { period, items: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  return [...groups.values()].sort(
    (a, b) => compareDates(b.period.last, a.period.last) || length(a) - length(b),
  );
}

function length({ period }: NewsGroup): number {
  return period.kind === 'week' ? 10 : period.date.length;
}

/** By the first day that a date may mean; what is known to the day comes before what is vague; then by title. */
function newestFirst(a: NewsItem, b: NewsItem): number {
  return (
    compareDates(firstDay(b.date), firstDay(a.date)) ||
    b.date.length - a.date.length ||
    a.entry.title.localeCompare(b.entry.title, 'da') ||
    (a.entry.id < b.entry.id ? -1 : 1)
  );
}
