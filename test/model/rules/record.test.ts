import { describe, expect, it } from 'vitest';
import { levelOf } from '../../../site/model/rules/organisation.ts';
import { organisationRecords } from '../../../site/model/rules/record.ts';
import { build, completeEntries, resolvedBarrier } from '../builders.ts';
import { adopter, answerBlock, barrierEvent, interpretation, resolution } from '../parts.ts';

const office = build.organisations({ id: 'kontoret' });
const silent = { answer: answerBlock(), owner: 'proevestyrelse', blocks: [] };
const barrier = (id: string, overrides: Parameters<typeof build.barriers>[0]) =>
  build.barriers({ ...silent, id, ...overrides });
const records = (entries: Parameters<typeof completeEntries>[0]) =>
  organisationRecords(completeEntries({ organisations: [build.organisations(), office], ...entries }));
const recordOf = (entries: Parameters<typeof completeEntries>[0]) => records(entries).get('kontoret');
const ids = (list: readonly { id: string }[] | undefined) => list?.map(({ id }) => id);

describe('the record of an organisation', () => {
  it('is not there where the content says nothing of it', () => {
    expect(recordOf({})).toBeUndefined();
    expect(records({}).has('proevestyrelse')).toBe(true);
  });

  it('holds the answers that it owes, the nearest deadline first, and no more than that', () => {
    const history = [barrierEvent('set-aside', '2026-01-01')];
    const record = recordOf({
      barriers: [
        barrier('uden-frist', { owner: 'kontoret' }),
        barrier('senere', { owner: 'kontoret', deadline: '2027-06-01' }),
        barrier('snart', { owner: 'kontoret', deadline: '2026-12' }),
        barrier('henlagt', { owner: 'kontoret', history }),
        resolvedBarrier({ id: 'loest', owner: 'kontoret' }),
      ],
    });
    expect(ids(record?.owes)).toEqual(['snart', 'senere', 'uden-frist']);
  });

  it('holds what it decided, and apart from it what it only answered', () => {
    const answer = answerBlock({ verdict: 'yes', saidBy: 'kontoret' });
    const record = recordOf({
      barriers: [
        barrier('svaret', { answer }),
        resolvedBarrier({ id: 'loest', answer, resolution: resolution({ decidedBy: 'kontoret' }) }),
      ],
    });
    expect(ids(record?.decided)).toEqual(['loest']);
    expect(ids(record?.answered)).toEqual(['svaret']);
  });

  it('holds each of its readings', () => {
    const reading = interpretation({ organisation: 'kontoret' });
    const record = recordOf({
      barriers: [barrier('laest', { interpretations: [interpretation(), reading, reading] })],
    });
    expect(record?.readings.map((read) => [read.barrier.id, read.reading])).toEqual([
      ['laest', reading],
      ['laest', reading],
    ]);
  });

  it('holds the figures that it is to publish', () => {
    const record = recordOf({ indicators: [build.indicators({ publisher: 'kontoret' })] });
    expect(ids(record?.publishes)).toEqual(['proeveindikator']);
  });

  it('holds what it is responsible for and what it takes part in', () => {
    const record = recordOf({
      initiatives: [
        build.initiatives({ id: 'egen', owner: 'kontoret', adopters: { missing: 'not-found' } }),
        build.initiatives({
          id: 'andens',
          adopters: [adopter('kontoret', 'develops'), adopter('kontoret', 'uses')],
        }),
      ],
    });
    expect(ids(record?.responsibleFor)).toEqual(['egen']);
    expect(
      record?.adopted.map(({ initiative, roles }) => [initiative.id, ...roles.map(({ role }) => role)]),
    ).toEqual([['andens', 'develops', 'uses']]);
  });
});

it('ministries and agencies are the state; an association belongs to no level', () => {
  const levels = (['ministry', 'agency', 'region', 'municipality', 'association', 'company'] as const).map(
    (kind) => levelOf(build.organisations({ kind })),
  );
  expect(levels).toEqual(['state', 'state', 'region', 'municipality', undefined, undefined]);
});
