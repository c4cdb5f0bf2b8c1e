import ical, { ICalEventTransparency } from 'ical-generator';
import type { Speech } from '../i18n/index.ts';
import { nextDay } from '../model/dates.ts';
import { absolute } from '../paths.ts';
import type { Calendar } from './calendars.ts';

const DAY_IN_SECONDS = 86_400;

/**
 * A calendar as iCalendar (RFC 5545) of whole days. `stamp` is when the portal was built, never the clock, so that the same content
 * gives the same bytes; `site` is the portal's own address, without which a day has no link back.
 */
export function icalendar(
  calendar: Calendar,
  { language, t }: Speech,
  { site, stamp }: { site: URL | undefined; stamp: Date },
): string {
  const made = ical({
    prodId: { company: t('site.name'), product: 'frister', language },
    name: escapeText(calendar.title),
    ttl: DAY_IN_SECONDS,
  });
  for (const { day, key, path, text, title } of calendar.days) {
    made.createEvent({
      id: `${language}/${key}@maalbilledet`,
      stamp,
      start: new Date(day),
      // the first day that is no longer part of it (§3.6.1)
      end: new Date(nextDay(day)),
      allDay: true,
      summary: title,
      description: text,
      // nobody is busy because a deadline falls on the day
      transparency: ICalEventTransparency.TRANSPARENT,
      ...(site && { url: absolute(path, site) }),
    });
  }
  return `${made.toString()}\r\n`;
}

/** §3.3.11, for the one text that ical-generator writes as it is given. */
function escapeText(text: string): string {
  return text.replaceAll(/[\\;,]/g, String.raw`\$&`);
}
