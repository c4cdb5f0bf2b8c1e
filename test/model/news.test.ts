import { describe, expect, it } from 'vitest';
import type { Entries } from '../../site/model/collections.ts';
import { newsByPeriod, newsOf, yearOf, type NewsItem } from '../../site/model/news.ts';
import { createPortal } from '../../site/model/portal.ts';
import { build, entriesWith, TODAY } from './builders.ts';
import { barrierEvent, dated, phaseEvent } from './parts.ts';

const news = (given: Partial<Entries>): NewsItem[] =>
  newsOf(createPortal(entriesWith(given), new Date(TODAY)));
const line = (item: NewsItem): string =>
  [
    item.date,
    item.kind,
    item.entry.id,
    item.kind === 'state' && item.state.da,
    item.kind === 'observation' && item.value,
  ]
    .filter((part) => part !== false)
    .join(' ');

describe('news', () => {
  it('joins what the editors tell, new states and new measurements, newest first', () => {
    const items = news({
      updates: [build.updates({ date: '2026-02-03', concerns: [] })],
      barriers: [
        build.barriers({
          history: [barrierEvent('identified', '2026-02-01'), barrierEvent('adopted', '2026-02-04')],
        }),
      ],
      initiatives: [build.initiatives({ history: [phaseEvent('testing', '2026-02-02')] })],
      indicators: [build.indicators({ observations: [dated('2026-01-31', 5)] })],
    });
    expect(items.map(line)).toEqual([
      '2026-02-04 state proevebarriere Vedtaget, ikke i kraft',
      '2026-02-03 update proevenyhed',
      '2026-02-02 state proeveindsats Afprøvning',
      '2026-02-01 state proevebarriere Kendt',
      '2026-01-31 observation proeveindikator 5',
    ]);
    expect(items.map(({ sources }) => sources)).toEqual(Array(5).fill(['proevekilde']));
  });

  it('leaves out what has no date', () => {
    expect(
      news({
        barriers: [build.barriers({ history: [barrierEvent('identified', { missing: 'not-found' })] })],
        initiatives: [build.initiatives({ history: [phaseEvent('idea', { missing: 'not-found' })] })],
        indicators: [build.indicators({ observations: { missing: 'not-published' } })],
      }),
    ).toEqual([]);
  });

  it('tells an event once: the update of the same date that concerns the entry tells it', () => {
    const barriers = [
      build.barriers({
        history: [barrierEvent('identified', '2026-02'), barrierEvent('adopted', '2026-03')],
      }),
    ];
    const updates = [build.updates({ date: '2026-03', concerns: ['barriers/proevebarriere'] })];
    expect(news({ barriers, updates }).map(line)).toEqual([
      '2026-03 update proevenyhed',
      '2026-02 state proevebarriere Kendt',
    ]);
    const others = [build.updates({ date: '2026-03', concerns: ['laws/proevelov'] })];
    expect(news({ barriers, updates: others })).toHaveLength(3);
  });

  it('belongs to the year of its date, not of its week', () => {
    expect(news({ updates: [build.updates({ date: '2024-12-31' })] }).map(yearOf)).toEqual(['2024']);
  });
});

describe('news by period', () => {
  it('has a week for each day, and a place for what has no day', () => {
    const dates = ['2026-11-16', '2026-11-22', '2026-11-23', '2026-11', '2026', '2025-12-29'];
    const updates = dates.map((date, index) => build.updates({ id: `n${index}`, date, concerns: [] }));
    const groups = newsByPeriod(news({ updates })).map(({ period, items }) => [
      period.kind === 'week' ? `${period.year} ${period.week}` : period.date,
      items.map(({ date }) => date).join(' '),
    ]);
    expect(groups).toEqual([
      ['2026', '2026'],
      ['2026-11', '2026-11'],
      ['2026 48', '2026-11-23'],
      ['2026 47', '2026-11-22 2026-11-16'],
      ['2026 1', '2025-12-29'],
    ]);
  });
});
