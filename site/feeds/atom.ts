import type { Speech } from '../i18n/index.ts';
import type { Language } from '../model/language.ts';
import { escapeMarkup } from '../model/markup.ts';
import { absolute } from '../paths.ts';
import type { Feed } from './feeds.ts';
import type { FeedItem } from './items.ts';
import { itemId, itemTime } from './item-id.ts';

/**
 * A feed as Atom (RFC 4287), as new as its newest item. `site` is the portal's own address. A source is a `via` link (§4.2.7.2):
 * where the item is known from.
 */
export function atom(feed: Feed, { language, t }: Speech, site: URL): string {
  const self = absolute(`${feed.address}.atom`, site);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    element('id', self),
    element('title', feed.title),
    element('updated', itemTime(feed.items[0])),
    link('self', self, 'application/atom+xml'),
    link('alternate', absolute(feed.path, site), 'text/html'),
    `<author>${element('name', t('site.name'))}</author>`,
    ...feed.items.map((item) => entry(item, language, site)),
    '</feed>',
    '',
  ].join('\n');
}

function entry(item: FeedItem, language: Language, site: URL): string {
  return [
    item.language === language ? '<entry>' : `<entry xml:lang="${item.language}">`,
    element('id', itemId(item, language, site)),
    element('title', item.title),
    element('updated', itemTime(item)),
    element('published', itemTime(item)),
    link('alternate', absolute(item.path, site), 'text/html'),
    ...item.sources.map((source) => link('via', source)),
    element('summary', item.text),
    '</entry>',
  ].join('\n');
}

function element(name: string, text: string): string {
  return `<${name}>${escapeMarkup(text)}</${name}>`;
}

function link(rel: string, href: string, type?: string): string {
  return `<link rel="${rel}"${type ? ` type="${type}"` : ''} href="${escapeMarkup(href)}"/>`;
}
