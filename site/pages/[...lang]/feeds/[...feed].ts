import type { APIRoute } from 'astro';
import { atom } from '../../../feeds/atom.ts';
import { calendarsOf } from '../../../feeds/calendars.ts';
import { feedsOf, type Feed } from '../../../feeds/feeds.ts';
import { icalendar } from '../../../feeds/ical.ts';
import { jsonFeed } from '../../../feeds/json.ts';
import { movedFeeds } from '../../../feeds/moved.ts';
import { eachLanguage, speak } from '../../../i18n/index.ts';
import { loadPortal } from '../../../portal.ts';
import { buildDate } from '../../../source/build-date.ts';
import { readRedirects } from '../../../source/redirects.ts';

/**
 * Each feed in both formats, and each calendar. A feed names its items by whole addresses (RFC 4287 §4.2.6), so there are none until
 * PORTAL_URL says where the portal is; a calendar is valid without. What was followed under an old name stands there too.
 */
export function getStaticPaths() {
  const portals = { da: loadPortal('da'), en: loadPortal('en') };
  const redirects = readRedirects();
  const site = import.meta.env.SITE ? new URL(import.meta.env.SITE) : undefined;
  return eachLanguage((language) => {
    const speech = speak(language);
    const feeds = site ? feedsOf(portals[language], speech) : new Map<string, Feed>();
    const calendars = calendarsOf(portals[language], speech);
    const withOldNames = <T>(known: ReadonlyMap<string, T>): [string, T][] => [
      ...known,
      ...movedFeeds(known, redirects).map(({ name, followed }): [string, T] => [name, followed]),
    ];
    const file = (name: string, body: () => string) => ({ params: { feed: name }, props: { body } });
    return [
      ...withOldNames(feeds).flatMap(([name, feed]) => [
        file(`${name}.atom`, () => atom(feed, speech, site as URL)),
        file(`${name}.json`, () => jsonFeed(feed, speech, site as URL)),
      ]),
      ...withOldNames(calendars).map(([name, calendar]) =>
        file(`${name}.ics`, () => icalendar(calendar, speech, { site, stamp: buildDate() })),
      ),
    ];
  });
}

export const GET: APIRoute<{ body: () => string }> = ({ props }) => new Response(props.body());
