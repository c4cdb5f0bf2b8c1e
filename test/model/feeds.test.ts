import { expect, it } from 'vitest';
import { z } from 'zod';
import { parseFragment } from 'parse5';
import { atom } from '../../site/feeds/atom.ts';
import { feedsOf } from '../../site/feeds/items.ts';
import { jsonFeed } from '../../site/feeds/json.ts';
import { createPortal } from '../../site/model/portal.ts';
import { build, entriesWith } from './builders.ts';
import { barrierEvent } from './parts.ts';

const SITE = new URL('https://portal.example/');
const HOSTILE = 'Opdigtet ]]> <script>alert(1)</script> & "citat"';
const barrier = build.barriers({
  id: 'opdigtet',
  title: HOSTILE,
  laws: ['loven'],
  provisions: { missing: 'not-found' },
  caseAreas: ['omraadet'],
  history: [barrierEvent('identified', '2026'), barrierEvent('clarifying', '2026-03-04')],
});
const entries = entriesWith({
  barriers: [barrier],
  laws: [build.laws({ id: 'loven' }), build.laws({ id: 'tom' })],
  'case-areas': [build['case-areas']({ id: 'omraadet' })],
  updates: [build.updates({ id: 'nyhed', date: '2026-02' })],
});
const feeds = feedsOf(createPortal(entries, new Date('2026-11-24')));
const all = feeds.find(({ name }) => name === 'alt');
if (!all) throw new Error('There is no feed of everything.');

it('there is a feed of everything, and of each law, case area and barrier that has something in it', () => {
  expect(feeds.map(({ name }) => name)).toEqual([
    'alt',
    'love/loven',
    'sagsomraader/omraadet',
    'barrierer/opdigtet',
  ]);
});

it('items come newest first, and a vague date counts as its first day but is told as it is known', () => {
  expect(all.items.map(({ day }) => day)).toEqual(['2026-03-04', '2026-02-01', '2026-01-01']);
  expect(all.items.at(-1)?.text).toMatch(/^2026\. /);
});

it('every item has an id of its own that does not change when another is added', () => {
  const more = build.barriers({
    ...barrier,
    history: [...barrier.history, barrierEvent('adopted', '2026-05-01')],
  });
  const later = feedsOf(createPortal({ ...entries, barriers: [more] }, new Date('2026-11-24')));
  const ids = later[0]?.items.map(({ id }) => id) ?? [];
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining(all.items.map(({ id }) => id)));
});

it('Atom has what RFC 4287 requires, once in the feed and in each entry, and escapes what it quotes', () => {
  const xml = atom(all, SITE);
  const [head = '', ...rest] = xml.split('<entry>');
  for (const part of [head, ...rest]) {
    for (const name of ['id', 'title', 'updated'])
      expect(part.match(new RegExp(`<${name}>`, 'g'))).toHaveLength(1);
    expect(part).toMatch(/<updated>\d{4}-\d\d-\d\dT00:00:00Z<\/updated>/);
    expect(part).toMatch(/<link rel="alternate" type="text\/html" href="https:\/\/portal\.example\//);
  }
  expect(head).toContain('<author><name>');
  expect(head).toContain(
    '<link rel="self" type="application/atom+xml" href="https://portal.example/feeds/alt.atom"/>',
  );
  expect(xml).not.toContain('<script>');
  // read back by a parser, the words are the same
  const text = JSON.stringify(parseFragment(rest[0] ?? '', {}), (key, value: unknown) =>
    key === 'parentNode' ? undefined : value,
  );
  expect(text).toContain(JSON.stringify(HOSTILE).slice(1, -1));
});

it('JSON Feed 1.1 has what its specification requires', () => {
  const schema = z.strictObject({
    version: z.literal('https://jsonfeed.org/version/1.1'),
    title: z.string().min(1),
    language: z.literal('da'),
    home_page_url: z.url(),
    feed_url: z.literal('https://portal.example/feeds/alt.json'),
    items: z
      .array(
        z.strictObject({
          id: z.url(),
          url: z.url(),
          title: z.string().min(1),
          content_text: z.string().min(1),
          date_published: z.iso.datetime(),
        }),
      )
      .length(3),
  });
  expect(schema.safeParse(JSON.parse(jsonFeed(all, SITE))).error).toBeUndefined();
});
