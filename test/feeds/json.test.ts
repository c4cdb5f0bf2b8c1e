import { expect, test } from 'vitest';
import { z } from 'zod';
import { feedsOf } from '../../site/feeds/feeds.ts';
import { jsonFeed } from '../../site/feeds/json.ts';
import { danish, english, HOSTILE, hostilePortal, SITE } from './support/portal.ts';

const address = z.url({ protocol: /^https?$/ });
const language = z.enum(['da', 'en']);
const item = z.strictObject({
  id: z.string().min(1),
  url: address,
  external_url: address.optional(),
  title: z.string().min(1),
  // an item has content as text or as HTML, and the portal gives text
  content_text: z.string().min(1),
  date_published: z.iso.datetime({ offset: true }),
  language,
});

/** https://www.jsonfeed.org/version/1.1/: what it requires, and of the rest what the portal uses. */
const schema = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: address,
  feed_url: address,
  authors: z.array(z.strictObject({ name: z.string().min(1) })).min(1),
  language,
  items: z.array(item).refine((items) => new Set(items.map(({ id }) => id)).size === items.length),
});

const read = (speech: typeof danish) =>
  [...feedsOf(hostilePortal(), speech).values()].map((feed): unknown =>
    JSON.parse(jsonFeed(feed, speech, SITE)),
  );
const all = schema.parse(read(danish)[0]);

test('the schema refuses a feed without what is required', () => {
  for (const key of Object.keys(schema.shape))
    expect(schema.safeParse({ ...all, [key]: undefined }).success, key).toBe(false);
  expect(schema.safeParse({ ...all, items: [all.items[0], all.items[0]] }).success).toBe(false);
});

test('every feed is as JSON Feed 1.1 asks, in both languages', () => {
  for (const feed of [...read(danish), ...read(english)])
    expect(schema.safeParse(feed).error).toBeUndefined();
});

test('words stay words, and an item says where it is known from', () => {
  expect(all.items.map(({ title }) => title)).toContain(HOSTILE);
  expect(all.items[1]).toMatchObject({
    id: 'https://portal.example/feeds/#indicators/tal/2026-06-30',
    url: 'https://portal.example/maalbillede/indikatorer/tal/',
    external_url: 'https://example.org/?a=1&b="2"',
  });
});
