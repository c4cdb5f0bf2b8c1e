import { describe, expect, it } from 'vitest';
import { isValidOn, regionOf } from '../../../site/model/rules/organisation.ts';
import { build } from '../builders.ts';

describe('the region reform of 1 January 2027', () => {
  const old = { validTo: '2026-12-31' };
  const next = { validFrom: '2027-01-01' };
  const municipality = build.organisations({
    partOf: [
      { organisation: 'region-hovedstaden', ...old },
      { organisation: 'region-oestdanmark', ...next },
    ],
  });

  it('ends the old region on its last day and begins the new one the day after', () => {
    expect(['2026-12-31', '2027-01-01'].map((day) => [isValidOn(old, day), isValidOn(next, day)])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it('moves a municipality on that day', () => {
    expect(regionOf(municipality, '2026-12-31')).toBe('region-hovedstaden');
    expect(regionOf(municipality, '2027-01-01')).toBe('region-oestdanmark');
  });

  it('leaves alone what has no first or last day', () => {
    expect(isValidOn({}, '1900-01-01')).toBe(true);
    expect(regionOf(build.organisations(), '2026-11-24')).toBeUndefined();
  });
});
