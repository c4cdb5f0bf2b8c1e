import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../site/model/collections.ts';
import { build } from '../builders.ts';
import { dated } from '../parts.ts';
import { found } from './found.ts';

type Indicator = Entry<'indicators'>;

const of = (overrides: Partial<Indicator>) => found({ indicators: [build.indicators(overrides)] });
/** The same where no goal lists the indicator. */
const unlisted = (overrides: Partial<Indicator>) =>
  found({
    indicators: [build.indicators(overrides)],
    goals: [build.goals({ indicators: { missing: 'not-published' } })],
  });
const at = (...paths: string[]) => paths.map((path) => `indicators/proeveindikator ${path}`);
const missing = { missing: 'not-published' } as const;

it('a sound indicator has no finding', () => expect(of({})).toEqual([]));

describe('a target fits the role', () => {
  it('goal and ambition ask for a target, if only a missing one', () => {
    expect(of({ target: undefined })).toEqual(at('role'));
    expect(of({ target: missing })).toEqual([]);
    expect(unlisted({ role: 'ambition', target: undefined })).toEqual(at('role'));
    expect(unlisted({ role: 'ambition', target: missing })).toEqual([]);
  });

  it('context has neither target nor baseline', () => {
    expect(unlisted({ role: 'context', target: undefined, baseline: undefined })).toEqual([]);
    expect(unlisted({ role: 'context', baseline: undefined })).toEqual(at('target'));
    expect(unlisted({ role: 'context', target: missing, baseline: undefined })).toEqual(at('target'));
    expect(unlisted({ role: 'context', target: undefined })).toEqual(at('baseline'));
  });
});

it('whoever is to publish the measurements is named, if only as missing; a context number needs nobody', () => {
  expect(of({ publisher: undefined })).toEqual(at('cadence'));
  expect(of({ publisher: missing })).toEqual([]);
  const context = { role: 'context', target: undefined, baseline: undefined, publisher: undefined } as const;
  expect(unlisted(context)).toEqual([]);
});

describe('role goal and the goals’ lists agree', () => {
  it('role goal that no goal lists is found', () => expect(unlisted({})).toEqual(at('role')));
  it('another role that a goal lists is found', () => {
    expect(of({ role: 'ambition' })).toEqual(at('role'));
    expect(of({ role: 'context', target: undefined, baseline: undefined })).toEqual(at('role'));
  });
  it('another role that no goal lists is not', () => expect(unlisted({ role: 'ambition' })).toEqual([]));
});

describe.each(['observations', 'milestones'] as const)('%s run forward, one for each date', (key) => {
  const dates = (...list: string[]) => of({ [key]: list.map((date, i) => dated(date, i)) });

  it('silent in order', () => expect(dates('2026-02', '2026-03-01', '2026-10-31')).toEqual([]));
  it('found where one goes backwards', () => {
    expect(dates('2026-03-01', '2026-02-28')).toEqual(at(`${key}.1.date`));
  });
  it('found where two have one date', () => {
    expect(dates('2026-03-01', '2026-03-01', '2026-04-01')).toEqual(at(`${key}.1.date`));
    expect(dates('2026-02-28', '2026-02')).toEqual(at(`${key}.1.date`));
  });
});

describe('an observation has happened', () => {
  const on = (date: string) => of({ observations: [dated('2026-01-31', 1), dated(date, 2)] });
  it.each(['2026-11-24', '2026-11', '2026'])('silent on %s', (date) => expect(on(date)).toEqual([]));
  it.each(['2026-11-25', '2026-12', '2027'])('found: %s', (date) => {
    expect(on(date)).toEqual(at('observations.1.date'));
  });
  it('silent where there is none', () => expect(of({ observations: missing })).toEqual([]));
});

describe('milestones lie between baseline and target', () => {
  const on = (date: string, overrides: Partial<Indicator> = {}) =>
    of({ milestones: [dated(date, 1)], ...overrides });

  it.each(['2026-01-01', '2026-06', '2026-12-30', '2026-11'])('silent on %s', (date) =>
    expect(on(date)).toEqual([]),
  );
  it.each(['2025-12-31', '2025', '2025-06-01', '2026-12-31', '2026-12', '2026', '2027'])(
    'found: %s',
    (date) => {
      expect(on(date)).toEqual(at('milestones.0.date'));
    },
  );

  it('only the known end counts where the other is missing', () => {
    expect(on('2020', { baseline: missing })).toEqual([]);
    expect(on('2027', { baseline: missing })).toEqual(at('milestones.0.date'));
    expect(on('2040', { target: missing })).toEqual([]);
    expect(on('2025', { target: missing })).toEqual(at('milestones.0.date'));
  });

  it('the target comes after the baseline', () => {
    expect(of({ baseline: dated('2026-12-30', 0) })).toEqual([]);
    expect(of({ baseline: dated('2026-12-31', 0) })).toEqual(at('target.date'));
    expect(of({ baseline: dated('2026', 0) })).toEqual(at('target.date'));
    expect(of({ baseline: dated('2027', 0) })).toEqual(at('target.date'));
  });
});
