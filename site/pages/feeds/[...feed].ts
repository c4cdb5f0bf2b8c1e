import type { APIRoute, GetStaticPaths } from 'astro';
import { atom } from '../../feeds/atom.ts';
import { calendarsOf, type Calendar } from '../../feeds/calendar.ts';
import { ical } from '../../feeds/ical.ts';
import { feedsOf, type Feed } from '../../feeds/items.ts';
import { jsonFeed } from '../../feeds/json.ts';
import { loadPortal } from '../../portal.ts';
import { buildDate } from '../../source/build-date.ts';

type Props = { format: 'atom' | 'json'; feed: Feed } | { format: 'ics'; calendar: Calendar };

/**
 * Each feed in both formats, and each calendar. The items of a feed are named by their whole addresses (RFC 4287 §4.2.6), so
 * there are no feeds until PORTAL_URL says where the portal is; a calendar is valid without.
 */
export const getStaticPaths: GetStaticPaths = async () => {
  const portal = await loadPortal('da');
  const feeds = import.meta.env.SITE ? feedsOf(portal) : [];
  return [
    ...feeds.flatMap((feed) =>
      (['atom', 'json'] as const).map((format) => path(feed.name, { format, feed })),
    ),
    ...calendarsOf(portal).map((calendar) => path(calendar.name, { format: 'ics', calendar })),
  ];
};

export const GET: APIRoute<Props> = ({ props, site }) => new Response(textOf(props, site));

function textOf(props: Props, site: URL | undefined): string {
  if (props.format === 'ics') return ical(props.calendar, buildDate(), site);
  if (!site) throw new Error('A feed needs PORTAL_URL.');
  return props.format === 'atom' ? atom(props.feed, site) : jsonFeed(props.feed, site);
}

function path(name: string, props: Props) {
  return { params: { feed: `${name}.${props.format}` }, props };
}
