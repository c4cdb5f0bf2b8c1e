import { describe, expect, it } from 'vitest';
import {
  addMonths,
  compareDates,
  dayOf,
  daysBetween,
  firstDay,
  formatDate,
  isIsoDay,
  isPartialDate,
  lastDay,
  newestDate,
} from '../../site/model/dates.ts';

describe('a date is one that exists in the calendar', () => {
  it.each([
    '2024',
    '2024-01',
    '2024-12',
    '2024-06-04',
    '2024-02-29',
    '2000-02-29',
    '2026-02-28',
    '2026-12-31',
  ])('%s exists', (date) => expect(isPartialDate(date)).toBe(true));

  it.each([
    '2024-02-30',
    '2026-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-00',
    '2024-13',
    '2024-06-00',
    '2024-12-32',
  ])('%s does not exist', (date) => expect(isPartialDate(date)).toBe(false));

  it.each(
    [
      [
        '',
        '24',
        '20244',
        '2024-6',
        '2024-06-4',
        '03-04-2024',
        '2024/06/04',
        '2024-06-04T00:00',
        ' 2024',
        '2024\n',
      ],
      ['null', '-2024', '2024-', '2024-06-', '٢٠٢٤', '20240604'],
    ].flat(),
  )('%j is not written as a date', (text) => expect(isPartialDate(text)).toBe(false));

  it('a whole date is a day, not a month or a year', () => {
    expect(isIsoDay('2024-06-04')).toBe(true);
    expect(isIsoDay('2024-06')).toBe(false);
    expect(isIsoDay('2024')).toBe(false);
    expect(isIsoDay('2024-02-30')).toBe(false);
  });
});

describe('a partial date spans its first and last day', () => {
  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2026-04', '2026-04-01', '2026-04-30'],
    ['2026-12', '2026-12-01', '2026-12-31'],
    ['2026-06-04', '2026-06-04', '2026-06-04'],
  ])('%s is %s to %s', (date, first, last) => {
    expect(firstDay(date)).toBe(first);
    expect(lastDay(date)).toBe(last);
  });
});

describe('adding months', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 24, '2026-02-28'],
    ['2026-02-28', 1, '2026-03-28'],
    ['2026-12-31', 12, '2027-12-31'],
    ['2026-11-15', 1, '2026-12-15'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-06-04', 0, '2026-06-04'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('%s and %i months is %s', (day, months, expected) => expect(addMonths(day, months)).toBe(expected));
});

describe('days between two days', () => {
  it.each([
    ['2026-06-04', '2026-06-04', 0],
    ['2026-12-31', '2027-01-01', 1],
    ['2026-03-28', '2026-03-30', 2],
    ['2026-10-24', '2026-10-26', 2],
    ['2024-02-28', '2024-03-01', 2],
    ['2026-02-28', '2026-03-01', 1],
    ['2025-12-31', '2026-12-31', 365],
    ['2023-12-31', '2024-12-31', 366],
    ['2027-01-01', '2026-12-31', -1],
  ])('from %s to %s are %i', (from, to, days) => expect(daysBetween(from, to)).toBe(days));
});

describe('order', () => {
  it('is oldest first, a year before the months and days in it', () => {
    const dates = ['2024-06-04', '2025', '2024', '2024-06', '2023-12-31'];
    expect(dates.sort(compareDates)).toEqual(['2023-12-31', '2024', '2024-06', '2024-06-04', '2025']);
    expect(compareDates('2024', '2024')).toBe(0);
  });

  it('the newest date of none is undefined, and the list is left as it was', () => {
    const dates = ['2025', '2024-06', '2024'];
    expect(newestDate(dates)).toBe('2025');
    expect(dates).toEqual(['2025', '2024-06', '2024']);
    expect(newestDate([])).toBeUndefined();
  });
});

describe('a date in Danish', () => {
  it.each([
    ['2024-06-04', '4. juni 2024'],
    ['2026-12-31', '31. december 2026'],
    ['2026-01', 'januar 2026'],
    ['2026-03', 'marts 2026'],
    ['2026-05', 'maj 2026'],
    ['2026', '2026'],
  ])('%s is "%s"', (date, text) => expect(formatDate(date)).toBe(text));

  it('names all twelve months', () => {
    const months = Array.from({ length: 12 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}`);
    const danish = new Intl.DateTimeFormat('da-DK', { month: 'long', timeZone: 'UTC' });
    expect(months.map((date) => formatDate(date))).toEqual(
      months.map((month) => `${danish.format(new Date(month))} 2026`),
    );
  });
});

it('the day of a moment is its day in UTC', () => {
  expect(dayOf(new Date('2026-11-24T00:00:00.000Z'))).toBe('2026-11-24');
  expect(dayOf(new Date('2026-11-24T23:59:59.999Z'))).toBe('2026-11-24');
  expect(dayOf(new Date('2026-11-25T00:30:00.000+01:00'))).toBe('2026-11-24');
});
