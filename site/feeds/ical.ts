import type { IsoDay } from '../model/dates.ts';
import type { Calendar, CalendarDay } from './calendar.ts';

/**
 * A calendar as iCalendar (RFC 5545) of whole days. `stamped` is when the portal was built, never the clock, so that the same
 * content gives the same bytes; `site` is the portal's own address, without which a day has no link back.
 */
export function ical(calendar: Calendar, stamped: Date, site: URL | undefined): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Målbilledet//Frister//DA',
    // NAME and REFRESH-INTERVAL are RFC 7986; X-WR-CALNAME is what Outlook, Google and Apple read
    `NAME:${text(calendar.title)}`,
    `X-WR-CALNAME:${text(calendar.title)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    ...calendar.days.flatMap((day) => event(day, stamped, site)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function event({ id, day, title, text: words, path }: CalendarDay, stamped: Date, site?: URL): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${text(`${id}@maalbilledet`)}`,
    `DTSTAMP:${basic(stamped.toISOString().slice(0, 19))}Z`,
    `DTSTART;VALUE=DATE:${basic(day)}`,
    // the end is the first day that is no longer part of it (§3.6.1)
    `DTEND;VALUE=DATE:${basic(nextDay(day))}`,
    `SUMMARY:${text(title)}`,
    `DESCRIPTION:${text(words)}`,
    ...(site ? [`URL:${new URL(path, site).href}`] : []),
    // nobody is busy because a deadline falls on the day
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** Text as a property's value (§3.3.11); control characters cannot stand in one at all. */
function text(value: string): string {
  return (
    value
      .toWellFormed()
      .replaceAll(/\r\n?/g, '\n')
      // eslint-disable-next-line no-control-regex
      .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')
      .replaceAll(/[\\;,]/g, (character) => `\\${character}`)
      .replaceAll('\n', '\\n')
  );
}

/** At most 75 octets a line, continued after a space (§3.1); no character is cut in two. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    const full = octets + size > 75;
    folded += full ? `\r\n ${character}` : character;
    octets = full ? 1 + size : octets + size;
  }
  return folded;
}

function nextDay(day: IsoDay): IsoDay {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

/** ISO 8601 without its marks: `20270101`, `20261124T103611`. */
function basic(iso: string): string {
  return iso.replaceAll(/[-:]/g, '');
}
