import { afterAll, beforeAll, expect, test } from 'vitest';
import { atom } from '../../site/feeds/atom.ts';
import { feedsOf, type Feed } from '../../site/feeds/items.ts';
import { atomFindings } from './support/atom-rules.ts';
import { HOSTILE, hostilePortal, SITE, withoutForbidden } from './support/portal.ts';
import { openXmlParser, type XmlElement, type XmlParser } from './support/xml.ts';

let parser: XmlParser;
beforeAll(async () => {
  parser = await openXmlParser();
});
afterAll(() => parser.close());

const feeds = feedsOf(hostilePortal());
const all = feeds[0] as Feed;
const texts = (element: XmlElement, name: string): string[] =>
  element.children.filter((child) => child.name === name).map(({ text }) => text);

test('the rules are awake: each of these faults is found', async () => {
  const good = atom(all, SITE);
  const faults: Record<string, string> = {
    '§4.1.1: the root is no atom:feed': good.replace('http://www.w3.org/2005/Atom', 'urn:x'),
    '§4.1: feed has 0 updated': good.replace(/<updated>.*?<\/updated>/, ''),
    '§4.1: entry has 2 title': good.replace('<entry>', '<entry><title>x</title>'),
    '§4.1: item does not belong in feed': good.replace('<entry>', '<item/><entry>'),
    '§3.3: updated is no time: 2026-03-04': good.replace(
      '2026-03-04T00:00:00Z</updated>',
      '2026-03-04</updated>',
    ),
    '§4.1.1: no author': good.replace(/<author>.*?<\/author>/, ''),
    '§4.2.7.1: a link to /nyt/': good.replace('href="https://portal.example/nyt/"', 'href="/nyt/"'),
    '§3.1.1.1: elements in summary': good.replace('<summary>', '<summary><b/>'),
    '§4.2.6: /x is no whole address': good.replace(/<id>.*?<\/id>/, '<id>/x</id>'),
  };
  for (const [finding, xml] of Object.entries(faults))
    expect(atomFindings(await parser.parse(xml)), finding).toContain(finding);
  await expect(parser.parse(good.replace('</entry>', ''))).rejects.toThrow('Not well-formed');
});

test('every feed is well-formed, and RFC 4287 finds nothing wrong with it', async () => {
  expect(feeds.length).toBeGreaterThan(3);
  for (const feed of feeds) expect(atomFindings(await parser.parse(atom(feed, SITE)))).toEqual([]);
});

test('words stay words, whatever they are; a character that no XML document may have becomes U+FFFD', async () => {
  const root = await parser.parse(atom(all, SITE));
  const told = withoutForbidden(HOSTILE, '\uFFFD');
  const titles = root.children.flatMap((child) => texts(child, 'title'));
  expect(titles).toContain(told);
  expect(titles).toContain(`${told}: Under afklaring`);
  const summaries = root.children.flatMap((child) => texts(child, 'summary'));
  expect(summaries.some((summary) => summary.startsWith('2026. En opdigtet hændelse.\nKilde: '))).toBe(true);
});

test('the feed is as new as its newest item, not as the clock', async () => {
  const root = await parser.parse(atom(all, SITE));
  expect(texts(root, 'updated')).toEqual(['2026-11-24T00:00:00Z']);
  expect(atom(all, SITE)).toBe(atom(feedsOf(hostilePortal())[0] as Feed, SITE));
});

test('every item says by a link where it is known from', async () => {
  const root = await parser.parse(atom(all, SITE));
  const links = root.children.flatMap(({ children }) => children).map(({ attributes }) => attributes);
  const via = links.filter(({ rel }) => rel === 'via').map(({ href }) => href);
  expect(new Set(via)).toEqual(new Set(['https://example.org/?a=1&b="2"']));
});
