import {
  compareDates,
  daysBetween,
  firstDay,
  lastDay,
  newestDate,
  type IsoDay,
  type PartialDate,
} from '../dates.ts';
import type { Barrier, BarrierEvent } from '../schemas/barrier.ts';
import type { Source } from '../schemas/source.ts';
import { barrierStatuses, type BarrierStage, type BarrierStatus } from '../vocabulary/barrier.ts';
import { newestEvent } from './history.ts';
import { present } from './standing.ts';

/** The order in which pages show the stages: what is done first. */
export const stagesDoneFirst = [
  'resolved',
  'in-progress',
  'open',
  'set-aside',
] as const satisfies readonly BarrierStage[];

/** The last event of the history is the status: nothing is typed in by hand (DESIGN.md §2). */
export function statusOf(barrier: Barrier): BarrierStatus {
  return lastEvent(barrier).status;
}

export function stageOf(barrier: Barrier): BarrierStage {
  return barrierStatuses[statusOf(barrier)].stage;
}

export function isResolved(barrier: Barrier): boolean {
  return stageOf(barrier) === 'resolved';
}

/** The event that gave the barrier its present status. */
export function lastEvent(barrier: Barrier): BarrierEvent {
  return newestEvent(barrier.history);
}

/** True where somebody still owes an answer: the barrier is neither resolved nor set aside. */
export function isPending(barrier: Barrier): boolean {
  const stage = stageOf(barrier);
  return stage !== 'resolved' && stage !== 'set-aside';
}

/** True where an answer is promised by a day, and the barrier is neither resolved nor set aside. */
export function hasPendingDeadline(barrier: Barrier): boolean {
  return present(barrier.deadline) !== undefined && isPending(barrier);
}

/** True where the promised day has passed without the answer. */
export function isOverdue(barrier: Barrier, today: IsoDay): boolean {
  const deadline = present(barrier.deadline);
  return deadline !== undefined && hasPendingDeadline(barrier) && today > lastDay(deadline);
}

/** Days from the first `identified` event to the first resolved one; undefined where either date is not known. */
export function daysToResolve(barrier: Barrier): number | undefined {
  const identified = barrier.history.find((event) => event.status === 'identified');
  const resolved = barrier.history.find((event) => barrierStatuses[event.status].stage === 'resolved');
  const from = identified && present(identified.date);
  const to = resolved && present(resolved.date);
  return from && to ? daysBetween(firstDay(from), firstDay(to)) : undefined;
}

/** Every source that an entry's facts cite, once each, in the order of first mention. */
export function citedSources(barrier: Barrier): string[] {
  return [
    ...new Set([
      ...barrier.answer.sources,
      ...(barrier.resolution?.sources ?? []),
      ...barrier.interpretations.map(({ source }) => source),
      ...barrier.history.map(({ source }) => source),
      ...barrier.sources,
    ]),
  ];
}

/** "Stand pr.": the newest date among the sources; undefined where none is dated. */
export function asOf(sources: readonly Source[]): PartialDate | undefined {
  return newestDate(sources.map(({ date }) => present(date)).filter((date) => date !== undefined));
}

/** Newest event first, then by title: the order of every list of barriers. */
export function byNewestEvent<T extends Barrier>(barriers: readonly T[]): T[] {
  const date = (barrier: Barrier): PartialDate => present(lastEvent(barrier).date) ?? '';
  return [...barriers].sort((a, b) => compareDates(date(b), date(a)) || a.title.localeCompare(b.title, 'da'));
}
