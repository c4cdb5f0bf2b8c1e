import ICAL from 'ical.js';

/** What RFC 5545 finds wrong with a calendar of whole days; each finding names the section. */
export function icalendarFindings(text: string): string[] {
  const lines = lineFindings(text);
  if (lines.length > 0) return lines;
  try {
    const calendar = ICAL.Component.fromString(text);
    const events = calendar.getAllSubcomponents('vevent');
    const ids = events.map((event) => String(event.getFirstPropertyValue('uid')));
    return [
      ...missing(calendar, ['prodid', 'version'], '§3.6'),
      ...(calendar.getFirstPropertyValue('version') === '2.0' ? [] : ['§3.7.4: the version is 2.0']),
      ...(events.length > 0 ? [] : ['§3.6: no component']),
      ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `§3.8.4.7: ${id} twice`),
      ...events.flatMap((event) => missing(event, ['uid', 'dtstamp', 'dtstart', 'summary'], '§3.6.1')),
      ...events.flatMap(dayFindings),
    ];
  } catch (error) {
    return [`§3.4: ${String(error)}`];
  }
}

/** §3.1: lines end in CRLF and are at most 75 octets; §3.3.11: in text, a comma, semicolon or backslash is escaped. */
function lineFindings(text: string): string[] {
  const lines = text.split('\r\n');
  const unfolded = text.replaceAll('\r\n ', '').split('\r\n');
  const texts = unfolded.map((line) => /^(?:SUMMARY|DESCRIPTION|NAME|X-WR-CALNAME):(.*)$/.exec(line)?.[1]);
  return [
    ...(lines.at(-1) === '' ? [] : ['§3.1: the last line does not end']),
    ...lines.filter((line) => /[\r\n]/.test(line)).map(() => '§3.1: a bare line break'),
    ...lines.filter((line) => Buffer.byteLength(line) > 75).map((line) => `§3.1: too long: ${line}`),
    ...texts
      .filter((value) => value !== undefined)
      .filter((value) => !/^(?:[^\\;,]|\\[\\;,nN])*$/.test(value))
      .map((value) => `§3.3.11: not escaped: ${value}`),
  ];
}

function missing(component: ICAL.Component, names: readonly string[], section: string): string[] {
  return names
    .filter((name) => component.getAllProperties(name).length !== 1)
    .map((name) => `${section}: ${name} once`);
}

function dayFindings(event: ICAL.Component): string[] {
  const [start, end] = ['dtstart', 'dtend'].map((name) => event.getFirstPropertyValue(name));
  if (!(start instanceof ICAL.Time) || !(end instanceof ICAL.Time)) return ['§3.3.4: no day'];
  return start.isDate && end.isDate && end.compare(start) > 0 ? [] : ['§3.6.1: no whole day'];
}
