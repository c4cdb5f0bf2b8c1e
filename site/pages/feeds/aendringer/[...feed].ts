import type { APIRoute, GetStaticPaths } from 'astro';
import { atom } from '../../../feeds/atom.ts';
import { changeFeedName, changeFeeds } from '../../../feeds/changes.ts';
import type { Feed } from '../../../feeds/feeds.ts';
import { jsonFeed } from '../../../feeds/json.ts';
import { movedFeeds } from '../../../feeds/moved.ts';
import { speak } from '../../../i18n/index.ts';
import { loadPortal } from '../../../portal.ts';
import { contentHistory } from '../../../source/history.ts';
import { readRedirects } from '../../../source/redirects.ts';

const formats = { atom, json: jsonFeed } as const;

/**
 * The feeds of changes in both formats. Like all feeds they need PORTAL_URL; without a history there are none. What was followed
 * under an old name stands there too.
 */
export const getStaticPaths: GetStaticPaths = async () => {
  if (!import.meta.env.SITE) return [];
  const feeds = changeFeeds(contentHistory(), await loadPortal('da'));
  const known = new Map(feeds.map((feed) => [feed.name, feed]));
  const moved = movedFeeds(known, readRedirects(), changeFeedName);
  const named = [...known, ...moved.map(({ name, followed }) => [name, followed] as const)];
  return named.flatMap(([name, feed]) =>
    Object.keys(formats).map((format) => ({
      params: { feed: `${name.replace('aendringer/', '')}.${format}` },
      props: { feed, format },
    })),
  );
};

export const GET: APIRoute<{ feed: Feed; format: keyof typeof formats }> = ({ props, site }) =>
  new Response(formats[props.format](props.feed, speak('da'), site as URL));
