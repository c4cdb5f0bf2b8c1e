import { describe, expect, it } from 'vitest';
import { standingOf } from '../../../site/model/rules/standing.ts';
import { build } from '../builders.ts';
import { dated } from '../parts.ts';

describe('a number that is older than its cadence is stale', () => {
  const from = (date: string, cadence: ReturnType<typeof build.indicators>['cadence']) =>
    build.indicators({ target: dated('2040-12-31', 365), observations: [dated(date, 200)], cadence });

  it.each([
    ['monthly', '2026-06-15', '2026-07-15', '2026-07-16'],
    ['monthly', '2026-01-31', '2026-02-28', '2026-03-01'],
    ['quarterly', '2026-06-30', '2026-09-30', '2026-10-01'],
    ['half-yearly', '2026-06-30', '2026-12-30', '2026-12-31'],
    ['yearly', '2026-06-30', '2027-06-30', '2027-07-01'],
    ['yearly', '2024-02-29', '2025-02-28', '2025-03-01'],
    ['every-two-years', '2026-12-31', '2028-12-31', '2029-01-01'],
    ['yearly', '2026', '2027-12-31', '2028-01-01'],
    ['quarterly', '2026-06', '2026-09-30', '2026-10-01'],
  ] as const)('%s from %s: not on %s, but from %s', (cadence, date, lastFresh, firstStale) => {
    const indicator = from(date, cadence);
    expect(standingOf(indicator, lastFresh).key).not.toBe('stale');
    expect(standingOf(indicator, firstStale)).toEqual({
      key: 'stale',
      reason: 'out-of-date',
      newest: dated(date, 200),
      staleSince: firstStale,
    });
  });

  it('measured once is never stale', () => {
    expect(standingOf(from('2026-06-30', 'once'), '2040-12-31').key).toBe('on-track');
  });

  it('is never stale where no cadence is announced', () => {
    expect(standingOf(from('2026-06-30', { missing: 'not-published' }), '2040-12-31').key).toBe('on-track');
  });

  it('is stale even where the target was reached, or the number lies below the line', () => {
    const reached = build.indicators({ observations: [dated('2026-01-31', 365)], cadence: 'quarterly' });
    expect(standingOf(reached, '2026-04-30').key).toBe('reached');
    expect(standingOf(reached, '2026-05-01').key).toBe('stale');
    const behind = build.indicators({ observations: [dated('2026-01-31', 1)], cadence: 'quarterly' });
    expect(standingOf(behind, '2026-04-30').key).toBe('behind');
    expect(standingOf(behind, '2026-05-01').key).toBe('stale');
  });

  it('is stale rather than past the target date', () => {
    const indicator = build.indicators({ observations: [dated('2026-06-30', 181)], cadence: 'yearly' });
    expect(standingOf(indicator, '2027-07-01').key).toBe('stale');
  });

  it('is stale also where there is no line', () => {
    const indicator = build.indicators({ baseline: undefined, cadence: 'monthly' });
    expect(standingOf(indicator, '2026-12-01').key).toBe('stale');
  });
});

describe('past the target date', () => {
  const onLine = build.indicators({ observations: [dated('2026-06-30', 181)], cadence: 'yearly' });

  it('a number that was on the line no longer is enough: the promise was for that day', () => {
    expect(standingOf(onLine, '2026-12-31').key).toBe('on-track');
    expect(standingOf(onLine, '2027-01-01')).toEqual({
      key: 'behind',
      reason: 'target-date-passed',
      newest: dated('2026-06-30', 181),
      required: 365,
      gap: 184,
    });
  });

  it('a partial target date has passed after its last day', () => {
    const indicator = { ...onLine, target: dated('2026', 365) };
    expect(standingOf(indicator, '2026-12-31').key).toBe('on-track');
    expect(standingOf(indicator, '2027-01-01').reason).toBe('target-date-passed');
  });

  it('what is missing of a falling indicator is a positive number too', () => {
    const falling = build.indicators({
      direction: 'down',
      baseline: dated('2025-12-31', 365),
      target: dated('2026-12-31', 0),
      observations: [dated('2026-06-30', 100)],
    });
    expect(standingOf(falling, '2027-01-01')).toMatchObject({
      reason: 'target-date-passed',
      required: 0,
      gap: 100,
    });
  });

  it('is behind also without a line', () => {
    expect(standingOf({ ...onLine, baseline: undefined }, '2027-01-01').reason).toBe('target-date-passed');
  });

  it('a target met in time stays reached', () => {
    const met = build.indicators({ observations: [dated('2026-06-30', 365)], cadence: 'yearly' });
    expect(standingOf(met, '2027-01-01').key).toBe('reached');
  });
});

describe('a number on or after the target date is final: it never becomes stale', () => {
  it.each([
    ['on the date, reached', '2026-12-31', 365, 'reached'],
    ['on the date, not reached', '2026-12-31', 364.99, 'behind'],
    ['after the date, reached late', '2027-02-01', 365, 'reached'],
    ['after the date, not reached', '2027-02-01', 364, 'behind'],
    ['for the year of the date', '2026', 365, 'reached'],
    ['for the month of the date', '2026-12', 364, 'behind'],
  ] as const)('%s', (_, date, value, key) => {
    const indicator = build.indicators({ observations: [dated(date, value)], cadence: 'monthly' });
    expect(standingOf(indicator, '2027-02-01').key).toBe(key);
    expect(standingOf(indicator, '2040-01-01').key).toBe(key);
  });

  it('the day before the target date is not final', () => {
    const indicator = build.indicators({ observations: [dated('2026-12-30', 365)], cadence: 'monthly' });
    expect(standingOf(indicator, '2027-01-30').key).toBe('reached');
    expect(standingOf(indicator, '2027-01-31').key).toBe('stale');
  });

  it('on the target date itself, a number below the target lies below the line', () => {
    const indicator = build.indicators({ observations: [dated('2026-12-31', 364)] });
    expect(standingOf(indicator, '2026-12-31')).toMatchObject({
      key: 'behind',
      reason: 'below-line',
      required: 365,
      gap: 1,
    });
  });
});
