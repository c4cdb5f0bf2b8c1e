import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { atomDocument, readXml } from '../feeds/support/atom.ts';
import { icalendarFindings } from '../feeds/support/icalendar.ts';
import { jsonFeedDocument } from '../feeds/support/json-feed.ts';

const { real, synthetic } = inject('sites');

/** The texts of the files below /feeds/ and /en/feeds/ with such an ending, by their names. */
function filesOf(dist: string, ending: string): [string, string][] {
  return ['feeds', 'en/feeds'].flatMap((folder) =>
    readdirSync(join(dist, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith(ending))
      .map((file): [string, string] => [`${folder}/${file}`, readFileSync(join(dist, folder, file), 'utf8')]),
  );
}

test('every Atom feed of the real site is as RFC 4287 asks', () => {
  const files = filesOf(real.dist, '.atom');
  expect(files.length).toBeGreaterThan(20);
  for (const [name, text] of files) expect(atomDocument.safeParse(readXml(text)).error, name).toBeUndefined();
});

test('every JSON Feed of the real site is as JSON Feed 1.1 asks', () => {
  const files = filesOf(real.dist, '.json');
  expect(files.length).toBeGreaterThan(20);
  for (const [name, text] of files)
    expect(jsonFeedDocument.safeParse(JSON.parse(text)).error, name).toBeUndefined();
});

test.each([
  ['real', real.dist],
  ['synthetic', synthetic.dist],
])('every calendar of the %s site is as RFC 5545 asks', (_, dist) => {
  const files = filesOf(dist, '.ics');
  expect(files.length).toBeGreaterThan(5);
  for (const [name, text] of files) expect(icalendarFindings(text), name).toEqual([]);
});

test('a portal that does not know its own address has no feeds, whose items are named by it', () => {
  expect([...filesOf(synthetic.dist, '.atom'), ...filesOf(synthetic.dist, '.json')]).toEqual([]);
});
