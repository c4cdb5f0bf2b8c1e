import type { Speech } from '../i18n/index.ts';
import { absolute } from '../paths.ts';
import type { Feed } from './feeds.ts';
import { itemId, itemTime } from './item-id.ts';

/**
 * A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). `site` is the portal's own address; `external_url` is where the
 * item is known from, and what does not fit into the one address stands in the text.
 */
export function jsonFeed(feed: Feed, { language, t }: Speech, site: URL): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    language,
    home_page_url: absolute(feed.path, site),
    feed_url: absolute(`${feed.address}.json`, site),
    authors: [{ name: t('site.name') }],
    items: feed.items.map((item) => ({
      id: itemId(item, language, site),
      url: absolute(item.path, site),
      external_url: item.sources[0],
      title: item.title,
      content_text: item.text,
      date_published: itemTime(item),
      language: item.language,
    })),
  });
}
