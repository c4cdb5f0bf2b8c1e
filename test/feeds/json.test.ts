import { expect, test } from 'vitest';
import { z } from 'zod';
import { feedsOf } from '../../site/feeds/items.ts';
import { jsonFeed } from '../../site/feeds/json.ts';
import { HOSTILE, hostilePortal, SITE } from './support/portal.ts';

const author = z.object({ name: z.string(), url: z.url(), avatar: z.url() }).partial();
const item = z
  .strictObject({
    id: z.string().min(1),
    url: z.url().optional(),
    external_url: z.url().optional(),
    title: z.string().optional(),
    content_html: z.string().optional(),
    content_text: z.string().optional(),
    summary: z.string().optional(),
    date_published: z.iso.datetime({ offset: true }).optional(),
    date_modified: z.iso.datetime({ offset: true }).optional(),
    authors: z.array(author).optional(),
    tags: z.array(z.string()).optional(),
    language: z.string().optional(),
  })
  .refine(({ content_html: html, content_text: text }) => html !== undefined || text !== undefined);

/** https://www.jsonfeed.org/version/1.1/, without the parts that are not used here. */
const schema = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: z.url().optional(),
  feed_url: z.url().optional(),
  description: z.string().optional(),
  authors: z.array(author).optional(),
  language: z.string().optional(),
  items: z.array(item).refine((items) => new Set(items.map(({ id }) => id)).size === items.length),
});

const feeds = feedsOf(hostilePortal());
const texts = feeds.map((feed) => jsonFeed(feed, SITE));

test('the schema is awake', () => {
  expect(schema.safeParse({}).success).toBe(false);
  const broken = JSON.parse(texts[0] ?? '') as { items: { content_text?: string }[] };
  delete broken.items[0]?.content_text;
  expect(schema.safeParse(broken).success).toBe(false);
});

test('every feed has what JSON Feed 1.1 requires, and nothing that it does not know', () => {
  for (const text of texts) expect(schema.safeParse(JSON.parse(text)).error).toBeUndefined();
});

test('words stay words, whatever they are', () => {
  const { items } = schema.parse(JSON.parse(texts[0] ?? ''));
  expect(items.map(({ title }) => title)).toContain(HOSTILE);
  expect(items.every(({ content_html: html }) => html === undefined)).toBe(true);
});
