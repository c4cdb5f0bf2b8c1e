import { expect, test } from 'vitest';
import { calendarPath, calendarsOf, type Calendar } from '../../site/feeds/calendar.ts';
import { ical } from '../../site/feeds/ical.ts';
import { build, resolvedBarrier } from '../model/builders.ts';
import { barrierEvent, resolution } from '../model/parts.ts';
import { icalFindings, parseIcal, textOf, type Component } from './support/ical.ts';
import { HOSTILE, hostilePortal, SITE } from './support/portal.ts';

const BUILT = new Date('2026-11-24T10:36:11.500Z');
const portal = hostilePortal();
const calendars = calendarsOf(portal);
const all = calendars[0] as Calendar;
const read = (calendar: Calendar, site: URL | undefined = SITE): Component =>
  parseIcal(ical(calendar, BUILT, site));
const valueOf = (event: Component | undefined, name: string): string | undefined =>
  event?.properties.find((property) => property.name === name)?.value;

test('there is a calendar of everything, and of each law and case area that has a day to keep', () => {
  expect(calendars.map(({ name }) => name)).toEqual([
    'frister',
    'love/loven',
    'love/anden-lov',
    'sagsomraader/omraadet',
  ]);
});

test('a page is told of its calendar where it has one', () => {
  expect(calendarPath(portal, 'laws', 'loven')).toBe('/feeds/love/loven.ics');
  expect(calendarPath(portal, 'laws', 'tom')).toBeUndefined();
});

test('answers owed, targets and what is to come stand in it, earliest first; a vague date stands on its last day', () => {
  expect(all.days.map(({ id, day }) => [id, day])).toEqual([
    ['/maalbillede/indikatorer/tal/#maal', '2026-12-31'],
    ['/nyt/#kommer', '2027-01-01'],
    ['/barrierer/opdigtet/#frist', '2027-03-31'],
  ]);
  expect(all.days.map(({ text }) => text.includes('Kilden siger kun'))).toEqual([false, false, true]);
  expect(all.days[2]?.text).toContain('Kilden siger kun marts 2027.');
});

test('nobody waits for an answer that has come or will not come; the day that it takes effect stands instead', () => {
  const barriers = [
    resolvedBarrier({
      id: 'loest',
      deadline: '2026-02',
      resolution: resolution({ effectiveFrom: '2026-07-01' }),
    }),
    build.barriers({ id: 'henlagt', deadline: '2027', history: [barrierEvent('set-aside', '2026-01-01')] }),
    build.barriers({ id: 'overskredet', deadline: '2026-02' }),
  ];
  const own = { 'case-areas': [build['case-areas']()], laws: [build.laws()], updates: [], answers: [] };
  const days = calendarsOf(hostilePortal({ barriers, ...own }))[0]?.days.map(({ id }) => id) ?? [];
  expect(days.filter((id) => id.startsWith('/barrierer/'))).toEqual([
    '/barrierer/overskredet/#frist',
    '/barrierer/loest/#virkning',
  ]);
});

test('the rules are awake: each of these faults is found', () => {
  const good = ical(all, BUILT, SITE);
  expect(() => parseIcal(good.replaceAll('\r\n', '\n'))).toThrow('§3.1');
  expect(() => parseIcal(good.replaceAll('\r\n ', ''))).toThrow('octets');
  expect(() => parseIcal(good.replace('SUMMARY:', 'SUMMARY\u0000:'))).toThrow('no content line');
  expect(() => parseIcal(good.replace('END:VEVENT\r\n', ''))).toThrow('§3.6');
  expect(() =>
    textOf(parseIcal(good.replace(/SUMMARY:.*/, 'SUMMARY:x;y')).components[0] as Component, 'SUMMARY'),
  ).toThrow('§3.3.11');
  expect(icalFindings(parseIcal(good.replace(/DTSTAMP.*\r\n/, '')))).toContain('§3.6.1: DTSTAMP once');
  expect(icalFindings(parseIcal(good.replace(';VALUE=DATE:20261231', ':20261231')))).toContain(
    '§3.3.4: 20261231 is no day',
  );
});

test('every calendar is read by the letter of RFC 5545, with and without an address of its own', () => {
  for (const calendar of calendars)
    for (const site of [SITE, undefined]) {
      const component = read(calendar, site);
      expect(icalFindings(component)).toEqual([]);
      expect(component.components).toHaveLength(calendar.days.length);
    }
});

test('a day is a whole day, stamped with the build, and leads back to its page where the portal knows its address', () => {
  const [event] = read(all).components;
  expect(['DTSTART', 'DTEND', 'DTSTAMP', 'URL', 'TRANSP'].map((name) => valueOf(event, name))).toEqual([
    '20261231',
    '20270101',
    '20261124T103611Z',
    'https://portal.example/maalbillede/indikatorer/tal/',
    'TRANSPARENT',
  ]);
  expect(valueOf(parseIcal(ical(all, BUILT, undefined)).components[0], 'URL')).toBeUndefined();
});

test('words stay words, whatever they are, without the control characters that no text may have', () => {
  const deadline = read(all).components.at(-1) as Component;
  const told = HOSTILE.toWellFormed().replaceAll('\u0000', '').replaceAll('\u000B', '');
  expect(textOf(deadline, 'SUMMARY')).toBe(`Svarfrist: ${told}`);
});
