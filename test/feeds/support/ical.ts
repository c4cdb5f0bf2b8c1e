/** A component as RFC 5545 has it: its properties, each with parameters, and the components within. */
export type Component = { name: string; properties: Property[]; components: Component[] };
type Property = { name: string; parameters: Record<string, string>; value: string };

// §3.1: name *(";" param) ":" value, of which no part holds a control character
const LINE = /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"\p{Cc}]*"|[^";:,\p{Cc}]*))*):((?:[^\p{Cc}]|\t)*)$/u;

/** Reads one iCalendar object as strictly as RFC 5545 words it: line ends, length of lines, grammar, nesting. */
export function parseIcal(text: string): Component {
  if (!text.endsWith('\r\n')) throw new Error('§3.1: the last line has no end');
  const folded = text.slice(0, -2).split('\r\n');
  for (const line of folded) {
    if (/[\r\n]/.test(line)) throw new Error(`§3.1: a line ends in something else than CRLF: ${line}`);
    if (Buffer.byteLength(line) > 75)
      throw new Error(`§3.1: a line of ${Buffer.byteLength(line)} octets: ${line}`);
    if (!line.isWellFormed()) throw new Error(`§3.1: a character is cut in two: ${line}`);
  }
  const root: Component = { name: '', properties: [], components: [] };
  const open = [root];
  for (const { name, parameters, value } of folded
    .join('\r\n')
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .map(parseLine)) {
    const current = open.at(-1) ?? root;
    if (name === 'BEGIN') {
      const inner = { name: value, properties: [], components: [] };
      current.components.push(inner);
      open.push(inner);
    } else if (name === 'END') {
      if (open.pop()?.name !== value) throw new Error(`§3.6: END:${value} ends nothing`);
    } else current.properties.push({ name, parameters, value });
  }
  const [calendar, ...others] = root.components;
  if (open.length > 1 || !calendar || others.length > 0 || calendar.name !== 'VCALENDAR')
    throw new Error('§3.4: this is not one VCALENDAR');
  return calendar;
}

function parseLine(line: string): Property {
  const match = LINE.exec(line);
  if (!match) throw new Error(`§3.1: no content line: ${line}`);
  const [, name = '', parameters = '', value = ''] = match;
  const pairs = parameters
    .split(';')
    .slice(1)
    .map((pair) => pair.split('=') as [string, string]);
  return { name, parameters: Object.fromEntries(pairs), value };
}

/** The text of a property (§3.3.11); throws at a mark that had to be escaped. */
export function textOf(component: Component, name: string): string {
  const value = component.properties.find((property) => property.name === name)?.value ?? '';
  if (!/^(?:[^\\;,]|\\[\\;,nN])*$/u.test(value)) throw new Error(`§3.3.11: not escaped: ${value}`);
  return value.replaceAll(/\\(.)/gu, (_, mark: string) => (/[nN]/.test(mark) ? '\n' : mark));
}

/** What RFC 5545 finds wrong with a calendar of whole days. */
export function icalFindings({ properties, components }: Component): string[] {
  const count = (of: readonly Property[], name: string): number =>
    of.filter((property) => property.name === name).length;
  const uids = components.map((event) => textOf(event, 'UID'));
  return [
    ...['PRODID', 'VERSION']
      .filter((name) => count(properties, name) !== 1)
      .map((name) => `§3.6: ${name} once`),
    ...(components.length > 0 ? [] : ['§3.6: no component']),
    ...(new Set(uids).size === uids.length ? [] : ['§3.8.4.7: a UID twice']),
    ...components.flatMap((event) => [
      ...(event.name === 'VEVENT' ? [] : [`no VEVENT: ${event.name}`]),
      ...['UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY', 'DESCRIPTION']
        .filter((name) => count(event.properties, name) !== 1)
        .map((name) => `§3.6.1: ${name} once`),
      ...event.properties.flatMap(dateFindings),
    ]),
  ];
}

function dateFindings({ name, parameters, value }: Property): string[] {
  if (name === 'DTSTAMP') return /^\d{8}T\d{6}Z$/.test(value) ? [] : [`§3.8.7.2: ${value} is no UTC time`];
  if (name !== 'DTSTART' && name !== 'DTEND') return [];
  return parameters['VALUE'] === 'DATE' && /^\d{8}$/.test(value) ? [] : [`§3.3.4: ${value} is no day`];
}
