import type { Feed } from './items.ts';

/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function jsonFeed(feed: Feed, site: URL): string {
  return JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      language: 'da',
      home_page_url: new URL(feed.path, site).href,
      feed_url: new URL(`/feeds/${feed.name}.json`, site).href,
      items: feed.items.map((item) => ({
        id: new URL(item.id, site).href,
        url: new URL(item.path, site).href,
        title: item.title,
        content_text: item.text,
        date_published: `${item.day}T00:00:00Z`,
      })),
    },
    null,
    1,
  );
}
