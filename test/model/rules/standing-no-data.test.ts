import { describe, expect, it } from 'vitest';
import { present, presentList, standingOf, worstStanding } from '../../../site/model/rules/standing.ts';
import { missingStates } from '../../../site/model/vocabulary/entries.ts';
import { standings, type StandingKey } from '../../../site/model/vocabulary/indicator.ts';
import { build, TODAY } from '../builders.ts';
import { dated } from '../parts.ts';

const newest = dated('2026-06-30', 181);

describe('where a number is missing there is no data, never a guess', () => {
  it('no target at all', () => {
    const indicator = build.indicators({ target: undefined });
    expect(standingOf(indicator, TODAY)).toEqual({ key: 'no-data', reason: 'no-target', newest });
  });

  it.each(Object.keys(missingStates) as (keyof typeof missingStates)[])(
    'a target stated as %s',
    (missing) => {
      const indicator = build.indicators({ target: { missing } });
      expect(standingOf(indicator, TODAY)).toEqual({ key: 'no-data', reason: 'no-target', newest });
    },
  );

  it('neither target nor observation', () => {
    const indicator = build.indicators({ target: undefined, observations: { missing: 'not-published' } });
    expect(standingOf(indicator, TODAY)).toEqual({ key: 'no-data', reason: 'no-target' });
  });

  it.each(Object.keys(missingStates) as (keyof typeof missingStates)[])(
    'observations stated as %s',
    (missing) => {
      const indicator = build.indicators({ observations: { missing } });
      expect(standingOf(indicator, TODAY)).toEqual({ key: 'no-data', reason: 'no-observation' });
    },
  );

  it('no observation, even long after the target date', () => {
    expect(standingOf(build.indicators({ observations: [] }), '2031-01-01')).toEqual({
      key: 'no-data',
      reason: 'no-observation',
    });
  });

  it('no baseline, so that the line does not reach back to the observation', () => {
    for (const baseline of [undefined, { missing: 'not-published' } as const])
      expect(standingOf(build.indicators({ baseline }), TODAY)).toEqual({
        key: 'no-data',
        reason: 'no-line',
        newest,
      });
  });

  it('an observation from before the baseline', () => {
    const early = dated('2025-12-30', 0);
    expect(standingOf(build.indicators({ observations: [early] }), TODAY)).toEqual({
      key: 'no-data',
      reason: 'no-line',
      newest: early,
    });
  });

  it('but a milestone begins the line too', () => {
    const indicator = build.indicators({ baseline: undefined, milestones: [dated('2026-06-30', 181)] });
    expect(standingOf(indicator, TODAY)).toMatchObject({ key: 'on-track', required: 181 });
  });

  it('but without a line the target can still be reached', () => {
    const indicator = build.indicators({ baseline: undefined, observations: [dated('2026-06-30', 365)] });
    expect(standingOf(indicator, TODAY).key).toBe('reached');
  });
});

describe('the worst of some standings', () => {
  it('is that of none: no data', () => expect(worstStanding([])).toBe('no-data'));

  it('goes reached, on track, no data, stale, behind', () => {
    const order: StandingKey[] = ['reached', 'on-track', 'no-data', 'stale', 'behind'];
    expect(Object.keys(standings)).toEqual(order);
    for (const [i, better] of order.entries())
      for (const worse of order.slice(i)) {
        expect(worstStanding([better, worse])).toBe(worse);
        expect(worstStanding([worse, better])).toBe(worse);
      }
  });

  it('is the one of one, and the worst of many', () => {
    expect(worstStanding(['reached'])).toBe('reached');
    expect(worstStanding(['reached', 'stale', 'on-track', 'no-data'])).toBe('stale');
  });
});

describe('what is present', () => {
  it('is the value, also where it is 0 or empty', () => {
    expect(present(0)).toBe(0);
    expect(present('')).toBe('');
    expect(present('2026')).toBe('2026');
    expect(present<string>({ missing: 'not-found' })).toBeUndefined();
    expect(present<string>(undefined)).toBeUndefined();
  });

  it('is an empty list where the list is missing', () => {
    expect(presentList(['a'])).toEqual(['a']);
    expect(presentList<string>({ missing: 'not-published' })).toEqual([]);
    expect(presentList<string>(undefined)).toEqual([]);
  });
});
