import { describe, expect, it } from 'vitest';
import { historyIsPast, historyRunsForward } from '../../../site/model/integrity/history.ts';
import { TODAY } from '../builders.ts';

const unknown = { missing: 'not-found' } as const;
const history = (...dates: (string | typeof unknown)[]) => dates.map((date) => ({ date }));
const paths = (findings: readonly { path: readonly (string | number)[] }[]) =>
  findings.map(({ path }) => path.join('.'));

describe('history runs forward', () => {
  it.each([
    ['one event', history('2026-01-01')],
    ['none', history()],
    ['later days', history('2025-12-31', '2026-01-01', '2026-06-30')],
    ['two events on one day', history('2026-01-01', '2026-01-01')],
    ['a month that holds the day before it', history('2026-06-04', '2026-06')],
    ['a year that holds the day before it', history('2026-06-04', '2026')],
    ['a day in the year before it', history('2026', '2026-01-01')],
    ['an unknown date in between', history('2026-01-01', unknown, '2026-02-01')],
    ['only unknown dates', history(unknown, unknown)],
  ])('silent on %s', (_, events) => expect(historyRunsForward(events)).toEqual([]));

  it.each([
    ['a day before', history('2026-01-02', '2026-01-01'), ['history.1.date']],
    ['a month before', history('2026-06-01', '2026-05'), ['history.1.date']],
    ['a year before', history('2026-01-01', '2025'), ['history.1.date']],
    ['a day before the month', history('2026-06', '2026-05-31'), ['history.1.date']],
    ['an earlier day past an unknown date', history('2026-02-01', unknown, '2026-01-01'), ['history.2.date']],
    ['an earlier day past a vague year', history('2026-06-01', '2026', '2026-03-01'), ['history.2.date']],
    ['only the event out of order', history('2026-06-01', '2026-01-01', '2026-07-01'), ['history.1.date']],
  ])('found: %s', (_, events, expected) => expect(paths(historyRunsForward(events))).toEqual(expected));

  it('says both dates in Danish', () => {
    const [finding] = historyRunsForward(history('2026-06', '2026-05-31'));
    expect(finding?.message).toContain('31. maj 2026 står efter juni 2026');
  });
});

describe('history has happened', () => {
  it.each(['2026-11-24', '2026-11-23', '2026-11', '2026', '2025'])('silent on %s', (date) => {
    expect(historyIsPast(history(date), { today: TODAY })).toEqual([]);
  });

  it.each(['2026-11-25', '2026-12', '2027'])('found: %s', (date) => {
    const findings = historyIsPast(history('2026-01-01', date), { today: TODAY });
    expect(paths(findings)).toEqual(['history.1.date']);
    expect(findings[0]?.message).toContain('er i fremtiden');
  });

  it('silent on an unknown date', () =>
    expect(historyIsPast(history(unknown), { today: TODAY })).toEqual([]));
});
