import { describe, expect, it } from 'vitest';
import { requiredValue, standingOf, trajectory } from '../../../site/model/rules/standing.ts';
import type { DatedValue } from '../../../site/model/schemas/fields.ts';
import { build, TODAY } from '../builders.ts';
import { dated } from '../parts.ts';

// the default line asks for one more each day: 0 on 31 December 2025, 181 on 30 June 2026, 365 on 31 December 2026
const rising = (...observations: DatedValue[]) => build.indicators({ observations });
const falling = (...observations: DatedValue[]) =>
  build.indicators({
    direction: 'down',
    baseline: dated('2025-12-31', 365),
    target: dated('2026-12-31', 0),
    observations,
  });

describe('a rising indicator', () => {
  it('exactly on the line is on track', () => {
    const newest = dated('2026-06-30', 181);
    expect(standingOf(rising(newest), TODAY)).toEqual({
      key: 'on-track',
      reason: 'on-or-above-line',
      newest,
      required: 181,
      gap: 0,
    });
  });

  it('a hair below the line is behind, by that hair', () => {
    const newest = dated('2026-06-30', 180.99);
    const standing = standingOf(rising(newest), TODAY);
    expect(standing).toMatchObject({ key: 'behind', reason: 'below-line', newest, required: 181 });
    expect(standing.gap).toBeCloseTo(0.01, 6);
  });

  it('a hair above the line is on track, and nothing is missing', () => {
    const standing = standingOf(rising(dated('2026-06-30', 181.01)), TODAY);
    expect(standing).toMatchObject({ key: 'on-track', reason: 'on-or-above-line', required: 181 });
    expect(standing.gap).toBeCloseTo(-0.01, 6);
  });

  it('is reached at exactly the target, long before its date', () => {
    const newest = dated('2026-06-30', 365);
    expect(standingOf(rising(newest), TODAY)).toEqual({ key: 'reached', reason: 'target-met', newest });
    expect(standingOf(rising(dated('2026-06-30', 400)), TODAY).key).toBe('reached');
    expect(standingOf(rising(dated('2026-06-30', 364.99)), TODAY).key).toBe('on-track');
  });

  it('is judged by its newest observation alone', () => {
    expect(standingOf(rising(dated('2026-03-31', 365), dated('2026-06-30', 10)), TODAY).key).toBe('behind');
    expect(standingOf(rising(dated('2026-03-31', 0), dated('2026-06-30', 181)), TODAY).key).toBe('on-track');
  });
});

describe('a falling indicator', () => {
  it.each([
    ['exactly on the line is on track', 184, 'on-track', 0],
    ['a hair above the line is behind', 184.01, 'behind', 0.01],
    ['a hair below the line is on track', 183.99, 'on-track', -0.01],
  ] as const)('%s', (_, value, key, gap) => {
    const standing = standingOf(falling(dated('2026-06-30', value)), TODAY);
    expect(standing).toMatchObject({ key, required: 184 });
    expect(standing.gap).toBeCloseTo(gap, 6);
  });

  it('is reached at or below the target', () => {
    expect(standingOf(falling(dated('2026-06-30', 0)), TODAY).key).toBe('reached');
    expect(standingOf(falling(dated('2026-06-30', -1)), TODAY).key).toBe('reached');
    expect(standingOf(falling(dated('2026-06-30', 0.01)), TODAY).key).toBe('on-track');
  });
});

describe('the line', () => {
  const bent = build.indicators({
    milestones: [dated('2026-06-30', 20), dated('2026-09-30', 30)],
    target: dated('2026-12-31', 122),
  });

  it('bends at each milestone', () => {
    expect(requiredValue(bent, '2026-06-30')).toBe(20);
    expect(requiredValue(bent, '2026-09-30')).toBe(30);
    expect(requiredValue(bent, '2026-08-15')).toBe(25);
    expect(requiredValue(bent, '2026-10-01')).toBe(31);
    expect(requiredValue(bent, '2026-12-30')).toBe(121);
  });

  it('judges an observation by the stretch it lies on', () => {
    expect(standingOf({ ...bent, observations: [dated('2026-06-30', 20)] }, TODAY).key).toBe('on-track');
    expect(standingOf({ ...bent, observations: [dated('2026-10-01', 30.9)] }, TODAY).key).toBe('behind');
  });

  it('is undefined before it begins, and flat after the target', () => {
    expect(requiredValue(rising(), '2025-12-30')).toBeUndefined();
    expect(requiredValue(rising(), '2025-12-31')).toBe(0);
    expect(requiredValue(rising(), '2026-01-01')).toBe(1);
    expect(requiredValue(rising(), '2026-12-31')).toBe(365);
    expect(requiredValue(rising(), '2031-01-01')).toBe(365);
  });

  it('runs through the last days of partial dates', () => {
    const partial = build.indicators({
      baseline: dated('2025', 0),
      milestones: [dated('2026-02', 59)],
      target: dated('2026', 365),
    });
    expect(trajectory(partial)).toEqual([
      { day: '2025-12-31', value: 0 },
      { day: '2026-02-28', value: 59 },
      { day: '2026-12-31', value: 365 },
    ]);
    expect(standingOf({ ...partial, observations: [dated('2026-06', 181)] }, TODAY)).toMatchObject({
      key: 'on-track',
      required: 181,
    });
    expect(standingOf({ ...partial, observations: [dated('2026-06', 180)] }, TODAY).key).toBe('behind');
  });

  it('skips what is stated as missing', () => {
    const missing = { missing: 'not-found' } as const;
    expect(trajectory(build.indicators({ baseline: missing, target: missing }))).toEqual([]);
    expect(requiredValue(build.indicators({ baseline: missing, target: missing }), TODAY)).toBeUndefined();
  });
});

describe('an observation exactly on the line is never behind by the rounding of fractions', () => {
  const days = Array.from({ length: 99 }, (_, i) => i + 1);
  const dayAfter = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);

  it.each([
    [0, 100],
    [0, 10],
    [15.2, 25.2],
    [0.1, 0.3],
    [30_000, 10_000_000],
    [70, 0],
    [27.3, 9.9],
  ])('from %d to %d over a hundred days', (from, to) => {
    const behind = days.filter((n) => {
      const onLine = Number((from + ((to - from) * n) / 100).toFixed(6));
      const indicator = build.indicators({
        direction: to > from ? 'up' : 'down',
        baseline: dated('2026-01-01', from),
        target: dated('2026-04-11', to),
        observations: [dated(dayAfter(n), onLine)],
      });
      return standingOf(indicator, dayAfter(n)).key !== 'on-track';
    });
    expect(behind).toEqual([]);
  });
});
