import { inLanguage } from '../i18n/index.ts';
import type { Language } from '../model/language.ts';
import type { FeedItem } from './items.ts';

/**
 * The id of an item in every feed, for ever (RFC 4287 §4.2.6): made of the content's own name for it, not of a page's address.
 * An English item is another one than the Danish, since its words are.
 */
export function itemId({ key }: FeedItem, language: Language, site: URL): string {
  return new URL(`${inLanguage('/feeds/', language)}#${key}`, site).href;
}

/** Midnight UTC of the day that it happened (RFC 3339): no source knows the hour. */
export function itemTime({ day }: FeedItem): string {
  return `${day}T00:00:00Z`;
}
