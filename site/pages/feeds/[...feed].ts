import type { APIRoute, GetStaticPaths } from 'astro';
import { atom } from '../../feeds/atom.ts';
import { feedsOf, type Feed } from '../../feeds/items.ts';
import { jsonFeed } from '../../feeds/json.ts';
import { movedFeeds } from '../../feeds/moved.ts';
import { loadPortal } from '../../portal.ts';
import { readRedirects } from '../../source/redirects.ts';

const formats = { atom, json: jsonFeed } as const;

/** Each feed in both formats. A feed leads back to the portal, so there are none until PORTAL_URL says where that is. */
export const getStaticPaths: GetStaticPaths = async () => {
  if (!import.meta.env.SITE) return [];
  const feeds = feedsOf(await loadPortal('da'));
  const named = feeds.map((feed) => ({ name: feed.name, feed }));
  return [...named, ...movedFeeds(feeds, readRedirects())].flatMap(({ name, feed }) =>
    Object.keys(formats).map((format) => ({
      params: { feed: `${name}.${format}` },
      props: { feed, format },
    })),
  );
};

export const GET: APIRoute<{ feed: Feed; format: keyof typeof formats }> = ({ props, site }) =>
  new Response(formats[props.format](props.feed, site as URL));
