import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  addMonths,
  dayOf,
  daysBetween,
  firstDay,
  formatDate,
  isPartialDate,
  lastDay,
} from '../../site/model/dates.ts';
import { createPortal } from '../../site/model/portal.ts';
import { standingOf } from '../../site/model/rules/standing.ts';
import { build, completeEntries } from './builders.ts';
import { dated } from './parts.ts';

// minutes that a clock at noon UTC on 1 January 2026 is behind UTC: proves that the zone really is set
const zones = [
  ['UTC', 0],
  ['Europe/Copenhagen', -60],
  ['Asia/Tokyo', -540],
  ['America/Los_Angeles', 480],
  ['Pacific/Kiritimati', -840],
  ['Pacific/Pago_Pago', 660],
] as const;

describe.each(zones)('the model is the same in %s', (zone, offset) => {
  beforeEach(() => void vi.stubEnv('TZ', zone));
  afterEach(() => void vi.unstubAllEnvs());

  it('(the zone is set)', () => {
    expect(new Date('2026-01-01T12:00:00Z').getTimezoneOffset()).toBe(offset);
  });

  it('dates', () => {
    expect(dayOf(new Date('2026-11-24T00:00:00Z'))).toBe('2026-11-24');
    expect(dayOf(new Date('2026-11-24T23:59:59Z'))).toBe('2026-11-24');
    expect(firstDay('2026')).toBe('2026-01-01');
    expect(lastDay('2024-02')).toBe('2024-02-29');
    expect(isPartialDate('2024-02-29')).toBe(true);
    expect(isPartialDate('2026-02-29')).toBe(false);
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(formatDate('2026-01-01')).toBe('1. januar 2026');
  });

  it('days over the change to summer time and back, and over the new year', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysBetween('2026-03-07', '2026-03-09')).toBe(2);
    expect(daysBetween('2025-12-31', '2026-01-01')).toBe(1);
  });

  it('standings and the day from which a number is out of date', () => {
    const indicator = build.indicators({ observations: [dated('2026-02-28', 59)], cadence: 'monthly' });
    expect(standingOf(indicator, '2026-03-28')).toMatchObject({ key: 'on-track', required: 59 });
    expect(standingOf(indicator, '2026-03-29')).toMatchObject({ key: 'stale', staleSince: '2026-03-29' });
  });

  it('the portal’s day', () => {
    expect(createPortal(completeEntries(), new Date('2026-11-24T23:59:59Z')).today).toBe('2026-11-24');
  });
});
