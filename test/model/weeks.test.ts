import { describe, expect, it } from 'vitest';
import { isoWeek, periodOf } from '../../site/model/weeks.ts';

describe('the week of a day', () => {
  it.each([
    ['2026-11-16', 2026, 47],
    ['2026-11-22', 2026, 47],
    ['2026-11-23', 2026, 48],
    // the first days of a year may be in the last week of the one before, and the last in the first of the next
    ['2027-01-01', 2026, 53],
    ['2027-01-03', 2026, 53],
    ['2027-01-04', 2027, 1],
    ['2024-12-29', 2024, 52],
    ['2024-12-30', 2025, 1],
    ['2020-12-31', 2020, 53],
    ['2021-01-03', 2020, 53],
    ['2023-01-01', 2022, 52],
    ['2024-02-29', 2024, 9],
  ])('%s is in week %d/%d', (day, year, week) => expect(isoWeek(day)).toEqual({ year, week }));

  it('has seven days, and every week of thirty years begins on a Monday', () => {
    const weeks = new Map<string, number>();
    for (let at = Date.UTC(2000, 0, 3); at < Date.UTC(2030, 0, 7); at += 86_400_000) {
      const day = new Date(at);
      const { year, week } = isoWeek(day.toISOString().slice(0, 10));
      const key = `${year} ${week}`;
      if (!weeks.has(key)) expect(day.getUTCDay()).toBe(1);
      weeks.set(key, (weeks.get(key) ?? 0) + 1);
    }
    expect([...new Set(weeks.values())]).toEqual([7]);
    expect(weeks.size).toBe(1566);
  });
});

describe('the period of a date', () => {
  it.each([
    ['2026-11-16', { kind: 'week', year: 2026, week: 47, last: '2026-11-22' }],
    ['2026-11-22', { kind: 'week', year: 2026, week: 47, last: '2026-11-22' }],
    ['2026-11', { kind: 'vague', date: '2026-11', last: '2026-11-30' }],
    ['2026', { kind: 'vague', date: '2026', last: '2026-12-31' }],
  ])('%s is %o', (date, period) => expect(periodOf(date)).toEqual(period));
});
