import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useBrowser } from './setup/browser.ts';
import type { SiteName } from './setup/site.ts';
import { templates } from './templates.ts';

/** All that the first visit to a page may cost: page, styles, fonts, scripts and pictures, with the headers that they come with. */
const LIMIT = 60_000;

const open = useBrowser();
const firstVisits = templates.map(({ file, real, synthetic }) => {
  const site: SiteName = real.length > 0 ? 'real' : 'synthetic';
  return { file, site, path: real[0] ?? synthetic[0] ?? '/' };
});

test.each(firstVisits)('a first visit to $path costs at most 60 kB', async ({ site, path }) => {
  const page = await open();
  const loaded = await countLoads(page);
  await page.goto(inject('sites')[site].origin + path);
  await page.evaluate(() => document.fonts.ready);
  const fonts = loaded().filter(({ url }) => url.endsWith('.woff2'));
  // an embedded card has the fonts of the page that it stands in
  expect(fonts).toHaveLength(path.startsWith('/indlejr/') ? 0 : 2);
  expect(sum(loaded()), JSON.stringify(loaded())).toBeLessThanOrEqual(LIMIT);
});

test('a letter that neither Danish nor English has comes with the whole font', async () => {
  const page = await open();
  const loaded = await countLoads(page);
  await page.goto(`${inject('sites').real.origin}/om/`);
  const wholeFont = page.waitForResponse(/ibm-plex-sans-400/);
  const [response] = await Promise.all([
    wholeFont,
    page.evaluate(() => {
      const word = document.createElement('p');
      word.textContent = 'þorn';
      document.querySelector('h1')?.after(word);
    }),
  ]);
  expect(response.ok()).toBe(true);
  await page.evaluate(() => document.fonts.ready);
  expect(loaded().filter(({ url }) => url.endsWith('.woff2'))).toHaveLength(3);
});

/** Counts what goes over the line, as the browser's network layer tells it. */
async function countLoads(page: Page): Promise<() => Load[]> {
  const session = await page.context().newCDPSession(page);
  const loads = new Map<string, Load>();
  session.on('Network.requestWillBeSent', ({ requestId, request }) =>
    loads.set(requestId, { url: request.url, bytes: 0 }),
  );
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const load = loads.get(requestId);
    if (load) load.bytes = encodedDataLength;
  });
  await session.send('Network.enable');
  return () => [...loads.values()];
}

function sum(loads: readonly Load[]): number {
  return loads.reduce((total, { bytes }) => total + bytes, 0);
}

interface Load {
  url: string;
  bytes: number;
}
