import type { APIRoute } from 'astro';
import { atom } from '../../../../feeds/atom.ts';
import { changeFeedName, changeFeeds } from '../../../../feeds/changes.ts';
import { jsonFeed } from '../../../../feeds/json.ts';
import { movedFeeds } from '../../../../feeds/moved.ts';
import { eachLanguage, speak } from '../../../../i18n/index.ts';
import { loadPortal } from '../../../../portal.ts';
import { contentHistory } from '../../../../source/history.ts';
import { readRedirects } from '../../../../source/redirects.ts';

/**
 * The feeds of changes in both formats. Like all feeds they need PORTAL_URL; without a history there are none. What was followed
 * under an old name stands there too.
 */
export function getStaticPaths() {
  const site = import.meta.env.SITE ? new URL(import.meta.env.SITE) : undefined;
  if (!site) return [];
  const portals = { da: loadPortal('da'), en: loadPortal('en') };
  return eachLanguage((language) => {
    const speech = speak(language);
    const feeds = changeFeeds(contentHistory(), portals[language], speech);
    const known = new Map(feeds.map((feed) => [feed.name, feed]));
    const moved = movedFeeds(known, readRedirects(), changeFeedName);
    const named = [...known, ...moved.map(({ name, followed }) => [name, followed] as const)];
    return named.flatMap(([name, feed]) => {
      const file = name.replace('aendringer/', '');
      return [
        { params: { feed: `${file}.atom` }, props: { body: () => atom(feed, speech, site) } },
        { params: { feed: `${file}.json` }, props: { body: () => jsonFeed(feed, speech, site) } },
      ];
    });
  });
}

export const GET: APIRoute<{ body: () => string }> = ({ props }) => new Response(props.body());
