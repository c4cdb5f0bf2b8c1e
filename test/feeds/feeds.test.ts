import { expect, test } from 'vitest';
import { feedFor, feedsOf } from '../../site/feeds/items.ts';
import type { Portal } from '../../site/model/portal.ts';
import { build } from '../model/builders.ts';
import { barrierEvent } from '../model/parts.ts';
import { hostileEntries, hostilePortal } from './support/portal.ts';

const portal = hostilePortal();
const idsOf = (name: string, of: Portal = portal): string[] | undefined =>
  feedsOf(of)
    .find((feed) => feed.name === name)
    ?.items.map(({ id }) => id);

test('there is a feed of everything, and of each law, case area and barrier that something has happened to', () => {
  expect(feedsOf(portal).map(({ name }) => name)).toEqual([
    'alt',
    'love/loven',
    'love/anden-lov',
    'love/nyhedens',
    'sagsomraader/omraadet',
    'barrierer/opdigtet',
  ]);
});

test('events, news, measurements and answers come newest first; a vague date counts as its first day', () => {
  expect(idsOf('alt')).toEqual([
    '/svar/#svar',
    '/maalbillede/indikatorer/tal/#maaling-2026-06-30',
    '/barrierer/opdigtet/#haendelse-3',
    '/nyt/#nyhed',
    '/barrierer/opdigtet/#haendelse-1',
  ]);
  const [, , , update, event] = feedsOf(portal)[0]?.items ?? [];
  expect([update?.day, event?.day]).toEqual(['2026-02-01', '2026-01-01']);
  expect([update?.text, event?.text].map((text) => text?.split('. ')[0])).toEqual(['Februar 2026', '2026']);
});

test('an event without a date has no place in time, and what is only fixed to happen waits for its day', () => {
  expect(idsOf('alt')).not.toContain('/barrierer/opdigtet/#haendelse-2');
  expect(idsOf('alt')).not.toContain('/nyt/#kommer');
  const updates = [build.updates({ id: 'kommer', date: '2026-11-24', concerns: [] })];
  expect(idsOf('alt', hostilePortal({ updates }))).toContain('/nyt/#kommer');
});

test('news and answers about a barrier are in the feeds of its laws and case areas', () => {
  for (const name of ['love/loven', 'love/anden-lov', 'sagsomraader/omraadet', 'barrierer/opdigtet'])
    expect(idsOf(name)).toEqual([
      '/svar/#svar',
      '/barrierer/opdigtet/#haendelse-3',
      '/barrierer/opdigtet/#haendelse-1',
    ]);
  expect(idsOf('love/nyhedens')).toEqual(['/nyt/#nyhed']);
});

test('an id does not change when another event is added, and no two are the same', () => {
  const { barriers } = hostileEntries();
  const [first, ...rest] = barriers;
  const grown = build.barriers({
    ...first,
    history: [...(first?.history ?? []), barrierEvent('adopted', '2026-05-01')],
  });
  const later = idsOf('alt', hostilePortal({ barriers: [grown, ...rest] })) ?? [];
  expect(later).toHaveLength(6);
  expect(new Set(later).size).toBe(6);
  expect(later).toEqual(expect.arrayContaining(idsOf('alt') ?? []));
});

test('a feed keeps the newest 200', () => {
  const updates = Array.from({ length: 300 }, (_, index) =>
    build.updates({
      id: `nr-${index}`,
      date: `2025-${String((index % 12) + 1).padStart(2, '0')}`,
      concerns: [],
    }),
  );
  const ids = idsOf('alt', hostilePortal({ updates }));
  expect(ids).toHaveLength(200);
  expect(ids).toContain('/barrierer/opdigtet/#haendelse-1');
});

test('a page is told of its feed where it has one', () => {
  expect(feedFor(portal, 'barriers', 'opdigtet')).toEqual({ feed: 'barrierer/opdigtet' });
  expect(feedFor(portal, 'barriers', 'udateret')).toEqual({});
  expect(feedFor(portal, 'laws', 'tom')).toEqual({});
});
