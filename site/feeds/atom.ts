import { escapeMarkup } from '../model/markup.ts';
import type { Feed, FeedItem } from './items.ts';

/** A feed as Atom (RFC 4287). `site` is the portal's own address; times are midnight UTC of the day that something happened. */
export function atom(feed: Feed, site: URL): string {
  const self = new URL(`/feeds/${feed.name}.atom`, site).href;
  const page = new URL(feed.path, site).href;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="da">',
    element('id', self),
    element('title', feed.title),
    element('updated', time(feed.items[0])),
    `<link rel="self" type="application/atom+xml" href="${escapeMarkup(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeMarkup(page)}"/>`,
    `<author>${element('name', 'Målbilledet')}</author>`,
    ...feed.items.map((item) => entry(item, site)),
    '</feed>',
    '',
  ].join('\n');
}

function entry(item: FeedItem, site: URL): string {
  return [
    '<entry>',
    element('id', new URL(item.id, site).href),
    element('title', item.title),
    element('updated', time(item)),
    `<link rel="alternate" type="text/html" href="${escapeMarkup(new URL(item.path, site).href)}"/>`,
    element('summary', item.text),
    '</entry>',
  ].join('\n');
}

function time(item: FeedItem | undefined): string {
  return `${item?.day ?? '1970-01-01'}T00:00:00Z`;
}

function element(name: string, text: string): string {
  return `<${name}>${escapeMarkup(text)}</${name}>`;
}
