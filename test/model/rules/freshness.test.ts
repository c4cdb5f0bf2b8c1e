import { expect, it } from 'vitest';
import { freshDays, isOutOfDate } from '../../../site/model/rules/freshness.ts';

it.each([
  ['law', '2026-04-01', '2026-06-30', '2026-07-01'],
  ['number', '2026-01-01', '2026-06-30', '2026-07-01'],
  ['barrier', '2026-01-01', '2026-06-30', '2026-07-01'],
  ['guidance', '2026-01-01', '2027-01-01', '2027-01-02'],
] as const)(
  'a %s checked on %s is fresh on %s and out of date on %s',
  (kind, checked, lastFresh, firstOut) => {
    expect(isOutOfDate(checked, kind, lastFresh)).toBe(false);
    expect(isOutOfDate(checked, kind, firstOut)).toBe(true);
  },
);

it('law stays fresh for 90 days, numbers 180, guidance 365', () => {
  expect(freshDays).toMatchObject({ law: 90, number: 180, guidance: 365 });
});

it('a claim without a date is out of date', () =>
  expect(isOutOfDate(undefined, 'guidance', '2026-11-24')).toBe(true));

it('a month or a year counts from its first day: it is never taken for fresher than it may be', () => {
  expect(isOutOfDate('2026-06', 'law', '2026-08-30')).toBe(false);
  expect(isOutOfDate('2026-06', 'law', '2026-08-31')).toBe(true);
  expect(isOutOfDate('2026', 'number', '2026-06-30')).toBe(false);
  expect(isOutOfDate('2026', 'number', '2026-07-01')).toBe(true);
});

it('a date in the future is fresh', () => expect(isOutOfDate('2027', 'law', '2026-11-24')).toBe(false));
