import { describe, expect, it } from 'vitest';
import {
  daysToResolve,
  hasPendingDeadline,
  isOverdue,
  isResolved,
  lastEvent,
  stageOf,
  statusOf,
} from '../../../site/model/rules/barrier.ts';
import { barrierStatuses, type BarrierStatus } from '../../../site/model/vocabulary/barrier.ts';
import { build } from '../builders.ts';
import { barrierEvent } from '../parts.ts';

const withHistory = (...history: [BarrierStatus, Parameters<typeof barrierEvent>[1]][]) =>
  build.barriers({ history: history.map(([status, date]) => barrierEvent(status, date)) });
const unknown = { missing: 'not-found' } as const;

describe('status', () => {
  it('is that of the last event written, whatever the dates', () => {
    expect(statusOf(withHistory(['identified', '2026'], ['clarifying', '2026-02-01']))).toBe('clarifying');
    expect(statusOf(withHistory(['clarified', '2026-03-01'], ['clarifying', unknown]))).toBe('clarifying');
    expect(lastEvent(withHistory(['identified', '2026'], ['adopted', '2026-02-01'])).date).toBe('2026-02-01');
  });

  it('without any event is refused, not guessed', () => {
    expect(() => statusOf(build.barriers({ history: [] }))).toThrow('at least one event');
  });

  it.each([
    ['identified', 'open'],
    ['clarifying', 'in-progress'],
    ['solution-proposed', 'in-progress'],
    ['partly-resolved', 'in-progress'],
    ['adopted', 'in-progress'],
    ['in-force', 'resolved'],
    ['confirmed', 'resolved'],
    ['clarified', 'resolved'],
    ['set-aside', 'set-aside'],
  ] as const)('%s is in the stage %s', (status, stage) => {
    const barrier = withHistory([status, '2026-01-01']);
    expect(stageOf(barrier)).toBe(stage);
    expect(isResolved(barrier)).toBe(stage === 'resolved');
  });

  it('knows no other word than these nine', () => expect(Object.keys(barrierStatuses)).toHaveLength(9));
});

describe('overdue', () => {
  const promised = (
    deadline: ReturnType<typeof build.barriers>['deadline'],
    status: BarrierStatus = 'clarifying',
  ) => build.barriers({ deadline, history: [barrierEvent(status, '2026-01-01')] });

  it.each([
    ['2026-11-24', '2026-11-24', '2026-11-25'],
    ['2026-11', '2026-11-30', '2026-12-01'],
    ['2026', '2026-12-31', '2027-01-01'],
    ['2024-02', '2024-02-29', '2024-03-01'],
  ])('a deadline of %s is kept on %s and overdue on %s', (deadline, lastDay, dayAfter) => {
    expect(isOverdue(promised(deadline), lastDay)).toBe(false);
    expect(isOverdue(promised(deadline), dayAfter)).toBe(true);
  });

  it('never without a deadline', () => {
    const unpromised = promised({ missing: 'not-published' });
    expect(isOverdue(unpromised, '2099-01-01')).toBe(false);
    expect(hasPendingDeadline(unpromised)).toBe(false);
  });

  it.each(Object.keys(barrierStatuses) as BarrierStatus[])(
    '%s: only where it is neither resolved nor set aside',
    (status) => {
      const done = ['in-force', 'confirmed', 'clarified', 'set-aside'].includes(status);
      expect(isOverdue(promised('2026-11-24', status), '2026-11-25')).toBe(!done);
      expect(hasPendingDeadline(promised('2099', status))).toBe(!done);
    },
  );
});

describe('days to resolve', () => {
  it('run from the first identified event to the first resolved one', () => {
    const barrier = withHistory(
      ['identified', '2025-12-31'],
      ['clarifying', '2026-01-15'],
      ['identified', '2026-02-01'],
      ['in-force', '2026-03-01'],
      ['confirmed', '2026-09-01'],
    );
    expect(daysToResolve(barrier)).toBe(60);
  });

  it('are none where it was identified and resolved on one day', () => {
    expect(daysToResolve(withHistory(['identified', '2026-03-01'], ['clarified', '2026-03-01']))).toBe(0);
  });

  it('count a month or a year from its first day', () => {
    expect(daysToResolve(withHistory(['identified', '2026-01'], ['clarified', '2026-03']))).toBe(59);
    expect(daysToResolve(withHistory(['identified', '2025'], ['clarified', '2026']))).toBe(365);
  });

  it.each([
    ['it is not resolved', withHistory(['identified', '2026-01-01'], ['partly-resolved', '2026-02-01'])],
    ['it is set aside', withHistory(['identified', '2026-01-01'], ['set-aside', '2026-02-01'])],
    ['no event says when it was identified', withHistory(['clarified', '2026-02-01'])],
    [
      'the day it was identified is missing',
      withHistory(['identified', unknown], ['clarified', '2026-02-01']),
    ],
    ['the day it was resolved is missing', withHistory(['identified', '2026-01-01'], ['clarified', unknown])],
  ])('are unknown where %s', (_, barrier) => expect(daysToResolve(barrier)).toBeUndefined());
});
