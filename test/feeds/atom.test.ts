import { expect, test } from 'vitest';
import { atom } from '../../site/feeds/atom.ts';
import { feedsOf, type Feed } from '../../site/feeds/feeds.ts';
import { atomDocument, readXml } from './support/atom.ts';
import { danish, english, HOSTILE, hostilePortal, SITE } from './support/portal.ts';

const all = feedsOf(hostilePortal(), danish).get('alt') as Feed;
const xml = atom(all, danish, SITE);
const { feed } = atomDocument.parse(readXml(xml));

test.each(['da', 'en'] as const)('every feed is well-formed, and as RFC 4287 asks (%s)', (language) => {
  const speech = { da: danish, en: english }[language];
  const feeds = [...feedsOf(hostilePortal(), speech).values()];
  expect(feeds.length).toBeGreaterThan(3);
  for (const one of feeds)
    expect(atomDocument.safeParse(readXml(atom(one, speech, SITE))).error).toBeUndefined();
});

test.each([
  ['another namespace', (good: string) => good.replace('2005/Atom', '2005/x')],
  ['a feed that is never updated', (good: string) => good.replace(/<updated>.*?<\/updated>/, '')],
  ['two titles', (good: string) => good.replace('<entry>', '<entry><title>x</title>')],
  ['an unknown element', (good: string) => good.replace('<entry>', '<item/><entry>')],
  ['a day for a time', (good: string) => good.replaceAll('T00:00:00Z', '')],
  ['no author', (good: string) => good.replace(/<author>.*?<\/author>/, '')],
  ['a link without host', (good: string) => good.replace(`href="${SITE.href}nyt/"`, 'href="/nyt/"')],
  ['markup in a summary', (good: string) => good.replace('<summary>', '<summary><b/>')],
  ['no link to itself', (good: string) => good.replace('rel="self"', 'rel="via"')],
  ['the same id twice', (good: string) => good.replaceAll(/<id>.*?<\/id>/g, `<id>${SITE.href}</id>`)],
])('the rules refuse %s', (_, spoil) => {
  expect(spoil(xml)).not.toBe(xml);
  expect(atomDocument.safeParse(readXml(spoil(xml))).success).toBe(false);
});

test('what is not well-formed is refused', () => {
  expect(() => readXml(xml.replace('</entry>', ''))).toThrow();
});

test('words stay words, whatever they are', () => {
  expect(feed.entry.map(({ title }) => title)).toContain(HOSTILE);
  expect(feed.entry[0]?.summary).toContain(HOSTILE);
});

test('the feed is as new as its newest item', () => {
  expect(feed.updated).toBe('2026-11-24T00:00:00Z');
});

test('every item says by a link, and in words, where it is known from; a public answer is its own source', () => {
  const via = feed.entry.map(({ link }) => link.filter((one) => one['@rel'] === 'via'));
  expect(via.map((links) => links.map((link) => link['@href']))).toEqual([
    [],
    ...Array.from({ length: 4 }, () => ['https://example.org/?a=1&b="2"']),
  ]);
  expect(feed.entry[1]?.summary).toContain(`\nKilde: ${HOSTILE} (Prøvestyrelsen), https://example.org/`);
  expect(feed.entry[0]?.summary).toMatch(/\nKilde: Prøvestyrelsen$/);
});

test('Danish words in an English feed are marked as Danish', () => {
  const item = feedsOf(hostilePortal(), english).get('alt') as Feed;
  const { feed: read } = atomDocument.parse(readXml(atom(item, english, SITE)));
  expect(read['@xml:lang']).toBe('en');
  expect(read.entry.map((entry) => entry['@xml:lang'])).toEqual(Array(5).fill('da'));
  expect(feed.entry.map((entry) => entry['@xml:lang'])).toEqual(Array(5).fill(undefined));
});
