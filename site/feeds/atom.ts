import { speak } from '../i18n/index.ts';
import type { FeedItem } from './events.ts';
import type { Feed } from './items.ts';
import { xml, xmlDocument, type Xml } from './xml.ts';

const { t } = speak('da');

/**
 * A feed as Atom (RFC 4287). `site` is the portal's own address; times are midnight UTC of the day that something happened, and
 * the feed is as new as its newest item. A source is a `via` link (§4.2.7.2): it is where the item is known from.
 */
export function atom(feed: Feed, site: URL): string {
  const self = new URL(`/feeds/${feed.name}.atom`, site).href;
  return xmlDocument(
    xml(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'da' },
      xml('id', {}, self),
      xml('title', {}, feed.title),
      xml('updated', {}, timeOf(feed.items[0])),
      link('self', self, 'application/atom+xml'),
      link('alternate', new URL(feed.path, site).href, 'text/html'),
      xml('author', {}, xml('name', {}, t('site.name'))),
      ...feed.items.map((item) => entry(item, site)),
    ),
  );
}

function entry(item: FeedItem, site: URL): Xml {
  return xml(
    'entry',
    {},
    xml('id', {}, new URL(item.id, site).href),
    xml('title', {}, item.title),
    xml('updated', {}, timeOf(item)),
    xml('published', {}, timeOf(item)),
    link('alternate', new URL(item.path, site).href, 'text/html'),
    ...item.sources.flatMap(({ url }) => (url === undefined ? [] : [xml('link', { rel: 'via', href: url })])),
    xml('summary', {}, item.text),
  );
}

function link(rel: string, href: string, type: string): Xml {
  return xml('link', { rel, type, href });
}

function timeOf(item: FeedItem | undefined): string {
  if (!item) throw new Error('An empty feed has no time; feedsOf makes none.');
  return `${item.day}T00:00:00Z`;
}
