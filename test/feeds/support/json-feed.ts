import { z } from 'zod';

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
export const jsonFeedDocument = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: address,
  feed_url: address,
  authors: z.array(z.strictObject({ name: z.string().min(1) })).min(1),
  language,
  items: z.array(item).refine((items) => new Set(items.map(({ id }) => id)).size === items.length),
});
