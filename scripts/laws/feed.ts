import { DOMParser, onErrorStopParsing, type Element } from '@xmldom/xmldom';
import { isIsoDay } from '../../site/model/dates.ts';
import type { FeedEntry } from '../../site/model/law-changes.ts';

/**
 * The update feed of Retsinformation (ELI pillar 4): an Atom feed of at least sixty days, made anew daily, of every kind of
 * document. An entry's id is its ELI; `reasonForChange` and `changeDate` are Retsinformation's own, in Atom's namespace; dates have
 * no time. It says that it is UTF-16, and is UTF-8.
 */
export const RETSINFORMATION = 'https://www.retsinformation.dk/eli/eli-update-feed.atom';

const TIME_LIMIT = 60_000;

/** Reads the feed. Throws where it does not answer, or with something of another form. */
export async function readFeed(address: string): Promise<FeedEntry[]> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(TIME_LIMIT) });
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  return parseFeed(await answer.text());
}

function parseFeed(xml: string): FeedEntry[] {
  const entries = elementsOf(xml).flatMap((entry) => {
    const told = (name: string) => entry.getElementsByTagNameNS('*', name).item(0)?.textContent?.trim() ?? '';
    const [address, title, reason] = [told('id'), told('title'), told('reasonForChange')];
    const date = (told('changeDate') || told('updated')).slice(0, 10);
    return isIsoDay(date) && /^https?:\/\//.test(address) && title ? [{ address, title, reason, date }] : [];
  });
  // sixty days without a single rule do not happen: then it is the form that changed
  if (entries.length === 0) throw new Error(OTHER_FORM);
  return entries;
}

function elementsOf(xml: string): Element[] {
  try {
    const parser = new DOMParser({ onError: onErrorStopParsing });
    return [...parser.parseFromString(xml, 'application/xml').getElementsByTagNameNS('*', 'entry')];
  } catch (cause) {
    throw new Error(OTHER_FORM, { cause });
  }
}

const OTHER_FORM = 'svaret har ikke den form, som feedet plejer at have';
