import type { APIRoute } from 'astro';
import { atom } from '../../../feeds/atom.ts';
import { calendarsOf } from '../../../feeds/calendars.ts';
import { feedsOf } from '../../../feeds/feeds.ts';
import { icalendar } from '../../../feeds/ical.ts';
import { jsonFeed } from '../../../feeds/json.ts';
import { eachLanguage, speak } from '../../../i18n/index.ts';
import { loadPortal } from '../../../portal.ts';
import { buildDate } from '../../../source/build-date.ts';

/**
 * Each feed in both formats, and each calendar. A feed names its items by whole addresses (RFC 4287 §4.2.6), so there are none until
 * PORTAL_URL says where the portal is; a calendar is valid without.
 */
export async function getStaticPaths() {
  const portals = { da: await loadPortal('da'), en: await loadPortal('en') };
  const site = import.meta.env.SITE ? new URL(import.meta.env.SITE) : undefined;
  return eachLanguage((language) => {
    const speech = speak(language);
    const feeds = site ? [...feedsOf(portals[language], speech).values()] : [];
    const calendars = [...calendarsOf(portals[language], speech).values()];
    const file = (name: string, body: () => string) => ({ params: { feed: name }, props: { body } });
    return [
      ...feeds.flatMap((feed) => [
        file(`${feed.name}.atom`, () => atom(feed, speech, site as URL)),
        file(`${feed.name}.json`, () => jsonFeed(feed, speech, site as URL)),
      ]),
      ...calendars.map((calendar) =>
        file(`${calendar.name}.ics`, () => icalendar(calendar, speech, { site, stamp: buildDate() })),
      ),
    ];
  });
}

export const GET: APIRoute<{ body: () => string }> = ({ props }) => new Response(props.body());
