import { describe, expect, it } from 'vitest';
import type { BarrierStatus } from '../../../site/model/vocabulary/barrier.ts';
import { build, resolvedBarrier } from '../builders.ts';
import { answerBlock, barrierEvent, interpretation, resolution } from '../parts.ts';
import { found } from './found.ts';

const of = (...barriers: ReturnType<typeof build.barriers>[]) => found({ barriers });
const at = (path: string) => [`barriers/proevebarriere ${path}`];
const resolvedBy = (status: BarrierStatus, date: Parameters<typeof barrierEvent>[1] = '2026-03-01') => [
  barrierEvent('identified', '2026-01-01'),
  barrierEvent(status, date),
];
const resolvedStatuses = ['clarified', 'in-force', 'confirmed'] as const;
const otherStatuses = [
  'identified',
  'clarifying',
  'solution-proposed',
  'partly-resolved',
  'adopted',
  'set-aside',
] as const;

it('a sound barrier, open or resolved, has no finding', () => {
  expect(of(build.barriers())).toEqual([]);
  expect(of(resolvedBarrier())).toEqual([]);
});

describe('a resolved status and a resolution belong together', () => {
  it.each(resolvedStatuses)('%s without a resolution is found', (status) => {
    expect(of(resolvedBarrier({ history: resolvedBy(status), resolution: undefined }))).toEqual(
      at('history.1.status'),
    );
    expect(of(resolvedBarrier({ history: resolvedBy(status) }))).toEqual([]);
  });

  it.each(otherStatuses)('%s with a resolution is found', (status) => {
    expect(of(build.barriers({ history: resolvedBy(status), resolution: resolution() }))).toEqual(
      at('resolution'),
    );
    expect(of(build.barriers({ history: resolvedBy(status) }))).toEqual([]);
  });
});

describe('a resolution has an official source', () => {
  const sources = [
    build.sources(),
    build.sources({ id: 'avis', standing: 'secondary' }),
    build.sources({ id: 'blad', standing: 'secondary' }),
  ];
  const cited = (...ids: string[]) =>
    found({ sources, barriers: [resolvedBarrier({ resolution: resolution({ sources: ids }) })] });

  it('secondary sources alone are found', () =>
    expect(cited('avis', 'blad')).toEqual(at('resolution.sources')));
  it('one official source among them is enough', () =>
    expect(cited('avis', 'proevekilde', 'blad')).toEqual([]));
  it('an unknown source is no official source', () =>
    expect(cited('findes-ikke')).toEqual(at('resolution.sources')));
  it('the barrier’s other official sources do not count', () => {
    expect(resolvedBarrier().sources).toEqual(['proevekilde']);
    expect(cited('avis')).toEqual(at('resolution.sources'));
  });
});

describe('what is in force has taken effect', () => {
  const effective = (status: BarrierStatus, effectiveFrom?: string) =>
    of(resolvedBarrier({ history: resolvedBy(status), resolution: resolution({ effectiveFrom }) }));

  it.each(['in-force', 'confirmed'] as const)('%s before its day is found', (status) => {
    expect(effective(status, '2026-11-24')).toEqual([]);
    expect(effective(status, '2026-11-25')).toEqual(at('resolution.effectiveFrom'));
    expect(effective(status, '2026-11')).toEqual([]);
    expect(effective(status, '2026')).toEqual([]);
    expect(effective(status, '2026-12')).toEqual(at('resolution.effectiveFrom'));
    expect(effective(status, '2027')).toEqual(at('resolution.effectiveFrom'));
    expect(effective(status, undefined)).toEqual([]);
  });

  it('a clarified barrier may have an answer that applies later', () => {
    expect(effective('clarified', '2027-01-01')).toEqual([]);
  });
});

describe('a resolved barrier says when and what', () => {
  it.each(resolvedStatuses)('%s on an unknown day is found', (status) => {
    const history = resolvedBy(status, { missing: 'not-found' });
    expect(of(resolvedBarrier({ history }))).toEqual(at('history.1.date'));
  });

  it('an unknown day of an earlier event, or of an open barrier, is not', () => {
    const unknown = barrierEvent('identified', { missing: 'not-found' });
    expect(of(resolvedBarrier({ history: [unknown, barrierEvent('clarified', '2026-03-01')] }))).toEqual([]);
    expect(of(build.barriers({ history: [unknown] }))).toEqual([]);
  });

  it.each(resolvedStatuses)('%s with the verdict unclear is found', (status) => {
    const history = resolvedBy(status);
    expect(of(resolvedBarrier({ history, answer: answerBlock({ verdict: 'unclear' }) }))).toEqual(
      at('answer.verdict'),
    );
  });

  it.each(['yes', 'only-if', 'partly', 'no'] as const)('the verdict %s is clear', (verdict) => {
    expect(of(resolvedBarrier({ answer: answerBlock({ verdict }) }))).toEqual([]);
  });
});

describe('readings', () => {
  it('that name a provision but no law are found', () => {
    const interpretations = [
      interpretation(),
      interpretation({ law: 'proevelov' }),
      interpretation({ law: 'proevelov', provision: '§ 42' }),
      interpretation({ provision: '§ 42' }),
    ];
    expect(of(build.barriers({ interpretations }))).toEqual(at('interpretations.3.provision'));
    expect(of(build.barriers({ interpretations: interpretations.slice(0, 3) }))).toEqual([]);
  });
});

it('a barrier that is related to itself is found, one related to another is not', () => {
  expect(of(build.barriers({ related: ['en-anden', 'proevebarriere'] }))).toEqual(at('related.1'));
  expect(of(build.barriers({ related: ['en-anden'] }))).toEqual([]);
});

it('history is checked: backwards, and in the future', () => {
  const event = (date: string) => barrierEvent('clarifying', date);
  expect(of(build.barriers({ history: [event('2026-02-01'), event('2026-01-01')] }))).toEqual(
    at('history.1.date'),
  );
  expect(of(build.barriers({ history: [event('2026-11-25')] }))).toEqual(at('history.0.date'));
});

it('several faults are all found at once', () => {
  const barrier = resolvedBarrier({
    resolution: undefined,
    answer: answerBlock(),
    related: ['proevebarriere'],
  });
  expect(of(barrier)).toHaveLength(3);
});
