import type { IsoDay } from '../dates.ts';
import { median } from '../numbers.ts';
import type { Barrier } from '../schemas/barrier.ts';
import type { BarrierStage } from '../vocabulary/barrier.ts';
import { daysToResolve, hasPendingDeadline, isOverdue, stageOf, statusOf } from './barrier.ts';

export type BarrierTotals = {
  all: number;
  byStage: Readonly<Record<BarrierStage, number>>;
  /** Of those in progress: partly resolved. */
  partly: number;
  overdue: number;
  /** Of those neither resolved nor set aside: an answer is promised by a date. */
  withDeadline: number;
  /** Median days from identified to resolved, over the barriers where both dates are known; undefined for none. */
  medianDays: number | undefined;
  /** How many barriers the median rests on. */
  medianOf: number;
};

/** Everything that the front page and the lists count, from the content alone. */
export function barrierTotals(barriers: readonly Barrier[], today: IsoDay): BarrierTotals {
  const durations = barriers.map(daysToResolve).filter((days) => days !== undefined);
  const inStage = (stage: BarrierStage): number =>
    barriers.filter((barrier) => stageOf(barrier) === stage).length;
  return {
    all: barriers.length,
    byStage: {
      open: inStage('open'),
      'in-progress': inStage('in-progress'),
      resolved: inStage('resolved'),
      'set-aside': inStage('set-aside'),
    },
    partly: barriers.filter((barrier) => statusOf(barrier) === 'partly-resolved').length,
    withDeadline: barriers.filter(hasPendingDeadline).length,
    overdue: barriers.filter((barrier) => isOverdue(barrier, today)).length,
    medianDays: median(durations),
    medianOf: durations.length,
  };
}
