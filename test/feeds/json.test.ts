import { expect, test } from 'vitest';
import { feedsOf } from '../../site/feeds/feeds.ts';
import { jsonFeed } from '../../site/feeds/json.ts';
import { jsonFeedDocument } from './support/json-feed.ts';
import { danish, english, HOSTILE, hostilePortal, SITE } from './support/portal.ts';

const read = (speech: typeof danish) =>
  [...feedsOf(hostilePortal(), speech).values()].map((feed): unknown =>
    JSON.parse(jsonFeed(feed, speech, SITE)),
  );
const all = jsonFeedDocument.parse(read(danish)[0]);

test('the schema refuses a feed without what is required', () => {
  for (const key of Object.keys(jsonFeedDocument.shape))
    expect(jsonFeedDocument.safeParse({ ...all, [key]: undefined }).success, key).toBe(false);
  expect(jsonFeedDocument.safeParse({ ...all, items: [all.items[0], all.items[0]] }).success).toBe(false);
});

test('every feed is as JSON Feed 1.1 asks, in both languages', () => {
  for (const feed of [...read(danish), ...read(english)])
    expect(jsonFeedDocument.safeParse(feed).error).toBeUndefined();
});

test('words stay words, and an item says where it is known from', () => {
  expect(all.items.map(({ title }) => title)).toContain(HOSTILE);
  expect(all.items[1]).toMatchObject({
    id: 'https://portal.example/feeds/#indicators/tal/2026-06-30',
    url: 'https://portal.example/maalbillede/indikatorer/tal/',
    external_url: 'https://example.org/?a=1&b="2"',
  });
});
