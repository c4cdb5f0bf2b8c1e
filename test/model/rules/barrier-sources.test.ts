import { describe, expect, it } from 'vitest';
import { asOf, byNewestEvent, citedSources } from '../../../site/model/rules/barrier.ts';
import { build, resolvedBarrier } from '../builders.ts';
import { answerBlock, barrierEvent, interpretation, resolution } from '../parts.ts';

describe('the sources that a barrier cites', () => {
  it('are those of answer, resolution, readings, history and the whole, in that order', () => {
    const barrier = resolvedBarrier({
      answer: answerBlock({ sources: ['svar'] }),
      resolution: resolution({ sources: ['loesning'] }),
      interpretations: [interpretation({ source: 'laesning' })],
      history: [{ ...barrierEvent('clarified', '2026-03-01'), source: 'haendelse' }],
      sources: ['hele'],
    });
    expect(citedSources(barrier)).toEqual(['svar', 'loesning', 'laesning', 'haendelse', 'hele']);
  });

  it('are named once each, where first mentioned', () => {
    const barrier = build.barriers({
      answer: answerBlock({ sources: ['a', 'b'] }),
      history: [{ ...barrierEvent('identified', '2026-01-01'), source: 'b' }],
      sources: ['c', 'a', 'c'],
    });
    expect(citedSources(barrier)).toEqual(['a', 'b', 'c']);
  });
});

describe('"Stand pr."', () => {
  it('is the newest date among the sources', () => {
    const sources = ['2026-02-01', '2026-06', '2025-12-31'].map((date) => build.sources({ date }));
    expect(asOf(sources)).toBe('2026-06');
  });

  it('skips undated sources, and is unknown where none is dated', () => {
    const undated = build.sources({ date: { missing: 'not-published' } });
    expect(asOf([undated, build.sources({ date: '2024' })])).toBe('2024');
    expect(asOf([undated])).toBeUndefined();
    expect(asOf([])).toBeUndefined();
  });
});

describe('the order of lists of barriers', () => {
  const at = (title: string, ...dates: Parameters<typeof barrierEvent>[1][]) =>
    build.barriers({ title, history: dates.map((date) => barrierEvent('identified', date)) });
  const titles = (...barriers: ReturnType<typeof at>[]) => byNewestEvent(barriers).map(({ title }) => title);

  it('is by the last event, newest first', () => {
    expect(titles(at('gammel', '2026-01-01'), at('ny', '2024', '2026-02-01'), at('ældst', '2025'))).toEqual([
      'ny',
      'gammel',
      'ældst',
    ]);
  });

  it('is by Danish title on one day', () => {
    const day = '2026-01-01';
    expect(titles(at('Å', day), at('Z', day), at('Ø', day), at('a', day), at('Æ', day))).toEqual([
      'a',
      'Z',
      'Æ',
      'Ø',
      'Å',
    ]);
  });

  it('puts an event without a date last', () => {
    expect(titles(at('udateret', { missing: 'not-found' }), at('dateret', '1999'))).toEqual([
      'dateret',
      'udateret',
    ]);
  });

  it('leaves the list it was given as it was', () => {
    const barriers = [at('a', '2025'), at('b', '2026')];
    byNewestEvent(barriers);
    expect(barriers.map(({ title }) => title)).toEqual(['a', 'b']);
  });
});
