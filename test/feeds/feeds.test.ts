import { expect, test } from 'vitest';
import { feedsOf } from '../../site/feeds/feeds.ts';
import type { Portal } from '../../site/model/portal.ts';
import { build, TODAY } from '../model/builders.ts';
import { barrierEvent } from '../model/parts.ts';
import { danish, english, hostileBarrier, hostilePortal } from './support/portal.ts';

const portal = hostilePortal();
const itemsIn = (name: string, of: Portal = portal) => feedsOf(of, danish).get(name)?.items ?? [];
const keysIn = (name: string, of?: Portal): string[] => itemsIn(name, of).map(({ key }) => key);

test('there is a feed of everything, and of each law, case area and barrier that something has happened to', () => {
  expect([...feedsOf(portal, danish).keys()]).toEqual([
    'alt',
    'love/loven',
    'love/anden-lov',
    'love/nyhedens',
    'sagsomraader/omraadet',
    'barrierer/opdigtet',
  ]);
});

test('events, news, measurements and answers come newest first; a vague date counts as its first day and is told as it is known', () => {
  expect(itemsIn('alt').map(({ key, day }) => [key, day])).toEqual([
    ['answers/svar', TODAY],
    ['indicators/tal/2026-06-30', '2026-06-30'],
    ['barriers/opdigtet/clarifying-2026-03-04', '2026-03-04'],
    ['updates/nyhed', '2026-02-01'],
    ['barriers/opdigtet/identified-2026', '2026-01-01'],
  ]);
  expect(itemsIn('alt').map(({ text }) => text.split(': ')[0])).toEqual([
    '24. november 2026',
    '30. juni 2026',
    '4. marts 2026',
    'februar 2026',
    '2026',
  ]);
});

test('what is only fixed to happen waits for its day', () => {
  expect(keysIn('alt')).not.toContain('updates/kommer');
  const updates = [build.updates({ id: 'kommer', date: TODAY, concerns: [] })];
  expect(keysIn('alt', hostilePortal({ updates }))).toContain('updates/kommer');
});

test('news and answers about a barrier are in the feeds of its laws and case areas', () => {
  for (const name of ['love/loven', 'love/anden-lov', 'sagsomraader/omraadet', 'barrierer/opdigtet'])
    expect(keysIn(name)).toEqual([
      'answers/svar',
      'barriers/opdigtet/clarifying-2026-03-04',
      'barriers/opdigtet/identified-2026',
    ]);
  expect(keysIn('love/nyhedens')).toEqual(['updates/nyhed']);
});

test('no id changes when an earlier event is inserted, nor when a later one is added', () => {
  const { history } = hostileBarrier;
  const barriers = [
    build.barriers({
      ...hostileBarrier,
      history: [
        barrierEvent('identified', '2025'),
        ...history.slice(0, 2),
        barrierEvent('solution-proposed', '2026-02-01'),
        ...history.slice(2),
        barrierEvent('adopted', '2026-05-01'),
      ],
    }),
  ];
  const later = keysIn('alt', hostilePortal({ barriers }));
  expect(later).toHaveLength(8);
  expect(later).toEqual(expect.arrayContaining(keysIn('alt')));
});

test('no two items have the same id, even where two events are alike in kind and day', () => {
  const history = [barrierEvent('clarifying', '2026'), barrierEvent('clarifying', '2026')];
  const keys = keysIn('alt', hostilePortal({ barriers: [build.barriers({ ...hostileBarrier, history })] }));
  expect(keys).toContain('barriers/opdigtet/clarifying-2026');
  expect(keys).toContain('barriers/opdigtet/clarifying-2026-nr2');
});

test('a feed keeps the newest 200', () => {
  const updates = Array.from({ length: 300 }, (_, index) =>
    build.updates({ id: `nr-${index}`, date: '2025', concerns: [] }),
  );
  const keys = keysIn('alt', hostilePortal({ updates }));
  expect(keys).toHaveLength(200);
  expect(keys).toContain('barriers/opdigtet/identified-2026');
});

test('the English feeds stand below /en/, lead to English pages, and say which words are Danish', () => {
  const all = feedsOf(hostilePortal(), english).get('alt');
  expect([all?.address, all?.path]).toEqual(['/en/feeds/alt', '/en/nyt/']);
  expect(all?.items[2]).toMatchObject({ path: '/en/barrierer/opdigtet/', language: 'da' });
  expect(all?.items[2]?.title).toMatch(/: Being clarified$/);
});
