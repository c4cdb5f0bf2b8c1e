import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { checkLaws } from '../../scripts/laws/check.ts';
import { lawWatch } from '../../site/source/law-watch.ts';
import { build } from '../model/builders.ts';

const law = build.laws({ id: 'proevelov', title: 'Prøveloven', shortName: 'prøveloven', kind: 'act' });
const barrier = build.barriers({ title: 'Prøvebarriere', verified: '2026-11-01' });
const entries = {
  laws: [law],
  barriers: [barrier, build.barriers({ id: 'senere', verified: '2026-11-12' })],
};

/** As Retsinformation writes it: an encoding that is not its own, its own elements in Atom's namespace, and days for times. */
const feed = `<?xml version="1.0" encoding="utf-16"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>urn:retsinformation-dk:eli:eli-update-feed</id><title>Update feed</title><updated>2026-11-24</updated>
  <link href="https://retsinformation.dk/eli/eli-update-feed.atom"/>
  <entry>
    <id>https://retsinformation.dk/eli/lta/2026/500</id><title>Lov om ændring af prøveloven &amp; andre love</title>
    <updated>2026-11-11</updated><link href="https://retsinformation.dk/eli/lta/2026/500"/>
    <published_in>Lovtidende A</published_in><reasonForChange>NewDocument</reasonForChange><changeDate>2026-11-10</changeDate>
    <images><image><source>https://example.org/a.png</source><altText>A</altText></image></images>
  </entry>
  <entry>
    <id>https://retsinformation.dk/eli/retsinfo/2026/9737</id><title>Afgørelse om noget andet</title>
    <updated>2026-09-20</updated><link href="https://retsinformation.dk/eli/retsinfo/2026/9737"/>
    <published_in>Retsinformation</published_in><reasonForChange>DocumentContentChanged</reasonForChange><changeDate>2026-09-20</changeDate><images/>
  </entry>
</feed>`;

test('the laws that changed are written beside the content, and the barriers named that were checked before', async () => {
  const { file, read, said } = await reading(feed);
  expect(await read()).toBe(true);
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
    since: '2026-09-20',
    checked: '2026-11-24',
    laws: {
      proevelov: [
        {
          date: '2026-11-10',
          title: 'Lov om ændring af prøveloven & andre love',
          address: 'https://retsinformation.dk/eli/lta/2026/500',
        },
      ],
    },
  });
  expect(said).toEqual([
    '1 lov er kontrolleret mod Retsinformation. Se disse barrierer efter, og skriv verified i dem:',
    '- Prøvebarriere (barriers/proevebarriere): prøveloven er ændret den 10. november 2026. Lov om ændring af prøveloven & andre love: https://retsinformation.dk/eli/lta/2026/500',
  ]);
  expect(lawWatch()?.checked).toBe('2026-11-24');
});

test.each([
  ['an error', { status: 503, body: 'Lukket' }, 'status 503'],
  ['a page instead of the feed', { body: '<!doctype html><html><body><p>Vedligehold</body></html>' }, 'form'],
  ['a feed with nothing in it', { body: '<feed xmlns="http://www.w3.org/2005/Atom"/>' }, 'form'],
  ['half a feed', { body: feed.slice(0, 900) }, 'form'],
])('%s leaves what was known, and is told with the day of the last reading', async (_, answer, why) => {
  const { file, folder, read, said, answers } = await reading(feed);
  await read();
  const known = await readFile(file, 'utf8');
  said.length = 0;
  Object.assign(answers, { status: 200, ...answer });
  expect(await read('2026-12-24')).toBe(false);
  expect(said.join('\n')).toMatch(
    new RegExp(`^Retsinformation kunne ikke læses .*${why}.*siden 24\\. november 2026\\.$`),
  );
  expect([await readFile(file, 'utf8'), await readdir(folder)]).toEqual([known, ['law-changes.json']]);
});

async function reading(body: string) {
  const folder = await mkdtemp(join(tmpdir(), 'maalbilledet-love-'));
  vi.stubEnv('PORTAL_CONTENT', folder);
  const answers = { status: 200, body };
  const server = createServer((_request, response) => response.writeHead(answers.status).end(answers.body));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    server.close();
    await rm(folder, { recursive: true, force: true });
  });
  const said: string[] = [];
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const read = (today = '2026-11-24') =>
    checkLaws({ feed: address, entries, today, say: (line) => said.push(line) });
  return { answers, file: join(folder, 'law-changes.json'), folder, read, said };
}
