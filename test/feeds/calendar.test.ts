import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { calendarsOf, type Calendar } from '../../site/feeds/calendars.ts';
import { icalendar } from '../../site/feeds/ical.ts';
import type { Entry } from '../../site/model/collections.ts';
import { build, resolvedBarrier } from '../model/builders.ts';
import { answerBlock, barrierEvent, resolution } from '../model/parts.ts';
import { icalendarFindings } from './support/icalendar.ts';
import { danish, english, HOSTILE, hostilePortal, SITE } from './support/portal.ts';

const stamp = new Date('2026-11-24T10:36:11.500Z');
const calendars = [...calendarsOf(hostilePortal(), danish).values()];
const all = calendars[0] as Calendar;
const text = icalendar(all, danish, { site: SITE, stamp });
const component = ICAL.Component.fromString(text);
const events = component.getAllSubcomponents('vevent');
const valuesOf = (name: string) => events.map((event) => String(event.getFirstPropertyValue(name)));

const daysOf = (barriers: Entry<'barriers'>[]) => {
  const own = { 'case-areas': [build['case-areas']()], laws: [build.laws()], updates: [], answers: [] };
  const days = calendarsOf(hostilePortal({ barriers, ...own }), danish).get('frister')?.days ?? [];
  return days.filter(({ key }) => key.startsWith('barriers/')).map(({ key, day }) => [key, day]);
};

test('there is a calendar of everything, and of each law and case area that has a day to keep', () => {
  expect(calendars.map(({ address }) => address)).toEqual([
    '/feeds/frister',
    '/feeds/love/loven',
    '/feeds/love/anden-lov',
    '/feeds/sagsomraader/omraadet',
  ]);
});

test('answers owed, targets and what is to come stand in it, earliest first; a vague date stands on its last day and says so', () => {
  expect(all.days.map(({ key, day }) => [key, day])).toEqual([
    ['indicators/tal/target', '2026-12-31'],
    ['updates/kommer', '2027-01-01'],
    ['barriers/opdigtet/deadline', '2027-03-31'],
    ['goals/maal/target', '2030-12-31'],
  ]);
  expect(all.days.map(({ text: words }) => words.includes('Kilden siger kun'))).toEqual([
    false,
    false,
    true,
    true,
  ]);
  expect(all.days[2]?.text).toContain('Kilden siger kun marts 2027.');
});

test('nobody waits for an answer that has come or will not come', () => {
  const past = { deadline: '2026-02' };
  expect(
    daysOf([
      resolvedBarrier({ ...past, id: 'loest' }),
      build.barriers({ ...past, id: 'henlagt', history: [barrierEvent('set-aside', '2026-01-01')] }),
      build.barriers({ ...past, id: 'overskredet' }),
    ]).filter(([key]) => key?.endsWith('/deadline')),
  ).toEqual([['barriers/overskredet/deadline', '2026-02-28']]);
});

test('the day that an answer applies from stands in it: the decision’s own where it names no other', () => {
  const onTheDay = resolution({ date: '2026-03-01' });
  delete onTheDay.effectiveFrom;
  expect(
    daysOf([
      resolvedBarrier({ id: 'a', resolution: resolution({ effectiveFrom: '2026-07-01' }) }),
      resolvedBarrier({ id: 'b', resolution: onTheDay }),
      build.barriers({ id: 'c', answer: answerBlock({ verdict: 'partly', since: '2026-01' }) }),
    ]),
  ).toEqual([
    ['barriers/c/effect', '2026-01-31'],
    ['barriers/b/effect', '2026-03-01'],
    ['barriers/a/effect', '2026-07-01'],
  ]);
});

test.each(['da', 'en'] as const)(
  'every calendar is as RFC 5545 asks, with and without an address (%s)',
  (language) => {
    const speech = { da: danish, en: english }[language];
    for (const calendar of calendarsOf(hostilePortal(), speech).values())
      for (const site of [SITE, undefined])
        expect(icalendarFindings(icalendar(calendar, speech, { site, stamp }))).toEqual([]);
  },
);

test.each([
  ['bare line feeds', (good: string) => good.replaceAll('\r\n', '\n')],
  ['lines that are not folded', (good: string) => good.replaceAll('\r\n ', '')],
  ['an event without stamp', (good: string) => good.replace(/DTSTAMP.*\r\n/, '')],
  ['an event without id', (good: string) => good.replace(/UID.*\r\n/, '')],
  ['an id twice', (good: string) => good.replaceAll(/UID.*\r\n/g, 'UID:x\r\n')],
  ['a day that is said to be a moment', (good: string) => good.replace('DTSTART;VALUE=DATE', 'DTSTART')],
  ['no product', (good: string) => good.replace(/PRODID.*\r\n/, '')],
  ['no event at all', (good: string) => good.replace(/BEGIN:VEVENT[^]*END:VEVENT\r\n/, '')],
  ['a bare semicolon', (good: string) => good.replace(/SUMMARY:[^]*?\r\n(?! )/, 'SUMMARY:x;y\r\n')],
  ['an unended event', (good: string) => good.replace(/END:VEVENT\r\n/, '')],
])('the rules refuse %s', (_, spoil) => {
  expect(spoil(text)).not.toBe(text);
  expect(icalendarFindings(spoil(text))).not.toEqual([]);
});

test('a day is a whole day, stamped with the build, and leads back to its page where the portal knows its address', () => {
  expect(valuesOf('dtstart')).toEqual(['2026-12-31', '2027-01-01', '2027-03-31', '2030-12-31']);
  expect(valuesOf('dtend')).toEqual(['2027-01-01', '2027-01-02', '2027-04-01', '2031-01-01']);
  expect(valuesOf('dtstamp')[0]).toBe('2026-11-24T10:36:11Z');
  expect(valuesOf('url')[2]).toBe('https://portal.example/barrierer/opdigtet/');
  expect(valuesOf('uid')[2]).toBe('da/barriers/opdigtet/deadline@maalbilledet');
  expect(icalendar(all, danish, { site: undefined, stamp })).not.toContain('URL');
});

test('words stay words, whatever they are: of a day, and of the calendar', () => {
  expect(valuesOf('summary')[2]).toBe(`Svarfrist: ${HOSTILE}`);
  const own = icalendar(calendars[1] as Calendar, danish, { site: SITE, stamp });
  expect(own).toContain(String.raw`NAME:Målbilledet\, frister: Opdigtet`);
});
