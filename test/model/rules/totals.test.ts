import { describe, expect, it } from 'vitest';
import { barrierTotals } from '../../../site/model/rules/totals.ts';
import { barrierStatuses, type BarrierStatus } from '../../../site/model/vocabulary/barrier.ts';
import { build, TODAY } from '../builders.ts';
import { barrierEvent } from '../parts.ts';

const resolvedAfter = (day: string) =>
  build.barriers({ history: [barrierEvent('identified', '2026-01-01'), barrierEvent('clarified', day)] });

describe('the totals', () => {
  it('of no barriers are 0, without a median', () => {
    expect(barrierTotals([], TODAY)).toEqual({
      all: 0,
      byStage: { open: 0, 'in-progress': 0, resolved: 0, 'set-aside': 0 },
      partly: 0,
      overdue: 0,
      withDeadline: 0,
      medianDays: undefined,
      medianOf: 0,
    });
  });

  it('count each barrier in one stage; the overdue are those open or in progress', () => {
    const barriers = (Object.keys(barrierStatuses) as BarrierStatus[]).map((status) =>
      build.barriers({ deadline: '2026-11-23', history: [barrierEvent(status, '2026-01-01')] }),
    );
    expect(barrierTotals(barriers, TODAY)).toMatchObject({
      all: 9,
      byStage: { open: 1, 'in-progress': 4, resolved: 3, 'set-aside': 1 },
      partly: 1,
      overdue: 5,
      withDeadline: 5,
    });
  });

  it('count no deadline as overdue on its own day', () => {
    const totals = barrierTotals([build.barriers({ deadline: TODAY }), build.barriers()], TODAY);
    expect(totals).toMatchObject({ overdue: 0, withDeadline: 1 });
  });

  it('have the median of the days, and of how many it is', () => {
    const barriers = [
      resolvedAfter('2026-01-11'),
      resolvedAfter('2026-01-31'),
      resolvedAfter('2026-04-11'),
      build.barriers(),
      build.barriers({ history: [barrierEvent('clarified', '2026-01-01')] }),
    ];
    expect(barrierTotals(barriers, TODAY)).toMatchObject({ all: 5, medianDays: 30, medianOf: 3 });
    expect(barrierTotals(barriers.slice(0, 2), TODAY)).toMatchObject({ medianDays: 20, medianOf: 2 });
  });
});
