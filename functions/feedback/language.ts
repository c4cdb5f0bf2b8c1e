import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { languageParameter, serviceAddress } from '../../site/forms/service-address.ts';
import { speak, type Speech } from '../../site/i18n/index.ts';
import { languages, otherLanguage, type Language } from '../../site/model/language.ts';
import { speaksJson } from './sender.ts';

/**
 * What an answer is written in: the language that the address names, for programs else the one they accept, else Danish.
 * It stands in the address and not in the form, so that it is known before, and without, reading what was sent.
 */
export function speechFor(c: Context): Speech {
  return speak(known(c.req.query(languageParameter)) ?? (speaksJson(c.req.raw) ? accepted(c) : 'da'));
}

/** The same address in the other language; undefined for an answer to a form, where leaving would lose what was written. */
export function otherAddress(c: Context, language: Language): string | undefined {
  const { pathname, searchParams } = new URL(c.req.url);
  // an address that begins with two slashes would lead to another site
  if (c.req.method === 'POST' || !pathname.startsWith('/api/')) return undefined;
  searchParams.delete(languageParameter);
  return serviceAddress(pathname, otherLanguage(language), Object.fromEntries(searchParams));
}

function accepted(c: Context): Language {
  const read = accepts(c, {
    header: 'Accept-Language',
    supports: [...languages],
    default: 'da',
    match: firstKnown,
  });
  return known(read) ?? 'da';
}

// "en-GB" is English; hono has sorted by preference (RFC 9110, 12.5.4)
function firstKnown(wanted: readonly { type: string; q: number }[]): Language {
  const found = wanted.filter(({ q }) => q > 0).map(({ type }) => known(type.toLowerCase().split('-')[0]));
  return found.find((language) => language !== undefined) ?? 'da';
}

function known(text: string | undefined): Language | undefined {
  return languages.find((language) => language === text);
}
