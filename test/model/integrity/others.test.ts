import { describe, expect, it } from 'vitest';
import { build } from '../builders.ts';
import { phaseEvent } from '../parts.ts';
import { found } from './found.ts';

describe('goals', () => {
  it('each have their own number; the later name is the one found', () => {
    expect(found({ goals: [build.goals(), build.goals({ id: 'andet', order: 2 })] })).toEqual([]);
    expect(found({ goals: [build.goals(), build.goals({ id: 'andet', order: 1 })] })).toEqual([
      'goals/proevemaal order',
    ]);
  });

  it('do not take the name of the portal’s own page', () => {
    expect(found({ goals: [build.goals({ id: 'indikatorer' })] })).toEqual(['goals/indikatorer']);
  });
});

describe('an initiative’s history', () => {
  const of = (...dates: string[]) =>
    found({ initiatives: [build.initiatives({ history: dates.map((date) => phaseEvent('idea', date)) })] });

  it('runs forward and has happened', () => {
    expect(of('2025', '2026-11-24')).toEqual([]);
    expect(of('2026', '2025-12-31')).toEqual(['initiatives/proeveindsats history.1.date']);
    expect(of('2026', '2026-11-25')).toEqual(['initiatives/proeveindsats history.1.date']);
  });
});

it('a situation names a barrier or an initiative', () => {
  const none = { missing: 'not-found' } as const;
  const of = (overrides: Parameters<(typeof build)['life-situations']>[0]) =>
    found({ 'life-situations': [build['life-situations'](overrides)] });
  expect(of({ barriers: none })).toEqual([]);
  expect(of({ initiatives: none })).toEqual([]);
  expect(of({ barriers: none, initiatives: none })).toEqual(['life-situations/proevesituation barriers']);
});

describe('funding', () => {
  const of = (overrides: Parameters<typeof build.funding>[0]) =>
    found({ funding: [build.funding(overrides)] });

  it('that is a part belongs to a whole of the same stage', () => {
    const withPart = (part: object, whole: object = {}) =>
      found({
        funding: [
          build.funding({ id: 'hele', ...whole }),
          build.funding({ id: 'delen', partOf: 'hele', ...part }),
        ],
      });
    expect(withPart({})).toEqual([]);
    expect(withPart({ stage: 'granted' })).toEqual(['funding/delen partOf']);
    expect(withPart({ partOf: 'delen' })).toEqual(['funding/delen partOf']);
    expect(withPart({}, { partOf: 'hele' })).toEqual(['funding/hele partOf', 'funding/delen partOf']);
  });

  it('that is not set aside has no amount, not even a missing one', () => {
    expect(of({ stage: 'none', amount: undefined })).toEqual([]);
    expect(of({ stage: 'none', amount: 1 })).toEqual(['funding/proevebevilling amount']);
    expect(of({ stage: 'none', amount: { missing: 'not-found' } })).toEqual([
      'funding/proevebevilling amount',
    ]);
  });

  it.each(['set-aside', 'recommended', 'granted'] as const)(
    'that is %s has one, if only a missing one',
    (stage) => {
      expect(of({ stage, amount: 1 })).toEqual([]);
      expect(of({ stage, amount: { missing: 'not-published' } })).toEqual([]);
      expect(of({ stage, amount: undefined })).toEqual(['funding/proevebevilling stage']);
    },
  );
});

describe('an organisation', () => {
  const of = (overrides: Parameters<typeof build.organisations>[0]) =>
    found({ organisations: [build.organisations(overrides)] });

  it('does not end before it begins', () => {
    expect(of({ validFrom: '2026-01-01', validTo: '2026-01-01' })).toEqual([]);
    expect(of({ validFrom: '2026-01-01' })).toEqual([]);
    expect(of({ validTo: '2026-01-01' })).toEqual([]);
    expect(of({ validFrom: '2026-01-02', validTo: '2026-01-01' })).toEqual([
      'organisations/proevestyrelse validTo',
    ]);
  });

  it('nor does its membership of a region', () => {
    const partOf = [
      { organisation: 'region', validTo: '2026-12-31' },
      { organisation: 'region', validFrom: '2027-01-01', validTo: '2026-12-31' },
    ];
    expect(of({ partOf })).toEqual(['organisations/proevestyrelse partOf.1.validTo']);
    expect(of({ partOf: partOf.slice(0, 1) })).toEqual([]);
  });
});

describe('what was published or checked lies in the past', () => {
  const source = (overrides: Parameters<typeof build.sources>[0]) =>
    found({ sources: [build.sources(overrides)] });

  it('a source’s date', () => {
    for (const date of ['2026-11-24', '2026-11', '2026', { missing: 'not-published' } as const])
      expect(source({ date })).toEqual([]);
    for (const date of ['2026-11-25', '2026-12', '2027'])
      expect(source({ date })).toEqual(['sources/proevekilde date']);
  });

  it('a source’s check', () => {
    expect(source({ verified: '2026-11-24' })).toEqual([]);
    expect(source({ verified: '2026-11-25' })).toEqual(['sources/proevekilde verified']);
  });

  it('a law’s check', () => {
    expect(found({ laws: [build.laws({ verified: '2026-11-24' })] })).toEqual([]);
    expect(found({ laws: [build.laws({ verified: '2026-11-25' })] })).toEqual(['laws/proevelov verified']);
  });
});

describe('an answer', () => {
  const of = (asked: string, date: string) => found({ answers: [build.answers({ asked, date })] });

  it('comes on the day of the question or later', () => {
    expect(of('2026-11-24', '2026-11-24')).toEqual([]);
    expect(of('2026-11-24', '2026-11-23')).toEqual(['answers/proevesvar date']);
  });

  it('is not of the future, nor is its question', () => {
    expect(of('2026-11-24', '2026-11-25')).toEqual(['answers/proevesvar date']);
    expect(of('2026-11-25', '2026-11-25')).toEqual(['answers/proevesvar asked', 'answers/proevesvar date']);
  });
});

describe('an update', () => {
  const of = (id: string, date: string) =>
    found({ updates: [build.updates({ id, date, concerns: [] })] }).filter((finding) =>
      finding.startsWith('updates'),
    );

  it('has the year of its date in its name, where there is a year in it', () => {
    expect(of('2026-01-02-nyt', '2026-01')).toEqual([]);
    expect(of('noget-nyt', '2026')).toEqual([]);
    expect(of('2025-12-31-nyt', '2026-01-01')).toEqual(['updates/2025-12-31-nyt date']);
  });
});
