import type { APIRoute } from 'astro';
import { atom } from '../../../../feeds/atom.ts';
import { changeFeeds } from '../../../../feeds/changes.ts';
import { jsonFeed } from '../../../../feeds/json.ts';
import { eachLanguage, speak } from '../../../../i18n/index.ts';
import { loadPortal } from '../../../../portal.ts';
import { contentHistory } from '../../../../source/history.ts';

/** The feeds of changes in both formats. Like all feeds they need PORTAL_URL; without a history there are none. */
export async function getStaticPaths() {
  const site = import.meta.env.SITE ? new URL(import.meta.env.SITE) : undefined;
  if (!site) return [];
  const portals = { da: await loadPortal('da'), en: await loadPortal('en') };
  return eachLanguage((language) => {
    const speech = speak(language);
    return changeFeeds(contentHistory(), portals[language], speech).flatMap((feed) => {
      const name = feed.name.replace('aendringer/', '');
      return [
        { params: { feed: `${name}.atom` }, props: { body: () => atom(feed, speech, site) } },
        { params: { feed: `${name}.json` }, props: { body: () => jsonFeed(feed, speech, site) } },
      ];
    });
  });
}

export const GET: APIRoute<{ body: () => string }> = ({ props }) => new Response(props.body());
