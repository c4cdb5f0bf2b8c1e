import type { Speech } from '../i18n/index.ts';
import type { CollectionName } from '../model/collections.ts';
import type { Portal } from '../model/portal.ts';
import { ALL_DAYS, calendarsOf, type Calendar } from './calendars.ts';
import { ALL, feedsOf, type Feed } from './feeds.ts';
import { asOne } from '../reads.ts';
import { topicName } from './topics.ts';

/** What a page can be followed by. Nothing is offered empty. */
type Followed = { feed: Offered | undefined; calendar: Offered | undefined };
type Offered = Pick<Feed | Calendar, 'name' | 'address' | 'title'>;

/** The feed and the calendar of the entry that a page shows, or else those of everything. */
export function follow(portal: Portal, speech: Speech, entry?: readonly [CollectionName, string]): Followed {
  return asOne([speech.language, 'follow', ...(entry ?? [])].join(' '), () => {
    const name = (entry && topicName(...entry)) ?? '';
    const feeds = feedsOf(portal, speech);
    const calendars = calendarsOf(portal, speech);
    return {
      feed: offered(feeds.get(name) ?? feeds.get(ALL)),
      calendar: offered(calendars.get(name) ?? calendars.get(ALL_DAYS)),
    };
  });
}

/** The way to a feed or calendar, without what stands in it: a page does not change with each of its items. */
function offered(of: Offered | undefined): Offered | undefined {
  return of && { name: of.name, address: of.address, title: of.title };
}
