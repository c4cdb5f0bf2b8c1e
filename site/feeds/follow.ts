import type { Speech } from '../i18n/index.ts';
import type { CollectionName } from '../model/collections.ts';
import type { Portal } from '../model/portal.ts';
import { ALL_DAYS, calendarsOf, type Calendar } from './calendars.ts';
import { ALL, feedsOf, type Feed } from './feeds.ts';
import { topicName } from './topics.ts';

/** What a page can be followed by. Nothing is offered empty. */
type Followed = { feed: Feed | undefined; calendar: Calendar | undefined };

/** The feed and the calendar of the entry that a page shows, or else those of everything. */
export function follow(portal: Portal, speech: Speech, entry?: readonly [CollectionName, string]): Followed {
  const name = (entry && topicName(...entry)) ?? '';
  const feeds = feedsOf(portal, speech);
  const calendars = calendarsOf(portal, speech);
  return {
    feed: feeds.get(name) ?? feeds.get(ALL),
    calendar: calendars.get(name) ?? calendars.get(ALL_DAYS),
  };
}
