import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { examples } from '../../site/data/examples.ts';
import { isResolved } from '../../site/model/rules/barrier.ts';
import { REAL_ADDRESS } from './setup/built-for.ts';
import { useBrowser } from './setup/browser.ts';
import { builtPages, isCard, textOf, type BuiltPage } from './setup/dist.ts';
import { readPortal } from './setup/portal.ts';

const open = useBrowser();
const { real, synthetic } = inject('sites');

/** A website of somebody else's, with what it is given in its page. */
let elsewhere: Server;
let body = '';
beforeAll(async () => {
  elsewhere = createServer((_, answer) => {
    answer.setHeader('Content-Type', 'text/html; charset=utf-8');
    answer.end(`<!doctype html><title>En kommune</title>${body}`);
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
});
afterAll(() => elsewhere.close());
const address = () => `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;

describe('the page about the data', () => {
  test('shows each example as it stands, and each file that one fetches is there', async () => {
    const shown = builtPages('real').find(({ path }) => path === '/data/');
    const blocks = (shown?.elements ?? []).filter(({ tagName }) => tagName === 'pre').map(textOf);
    for (const { id, code } of examples(REAL_ADDRESS)) expect(blocks, id).toContain(code);
    for (const { id, address: file } of examples(real.origin)) {
      const answer = await fetch(file);
      expect([id, answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([id, 200, '*']);
      expect((await answer.text()).length).toBeGreaterThan(500);
    }
  });

  test('the example in JavaScript runs on a website elsewhere, and finds what the content holds', async () => {
    const code = examples(real.origin).find(({ id }) => id === 'javascript')?.code ?? '';
    const page = await open();
    body = '';
    await page.goto(address());
    const logged = page.waitForEvent('console');
    await page.addScriptTag({ type: 'module', content: code });
    const titles = (await (await logged).args()[0]?.jsonValue()) as string[];
    const resolved = readPortal('real').barriers.filter(isResolved);
    expect(titles.length).toBeGreaterThan(0);
    expect(titles.sort()).toEqual(resolved.map(({ title }) => title).sort());
  });

  test('the code of its frame and its picture shows the card on a website elsewhere', async () => {
    const shown = builtPages('real').find(({ path }) => path === '/data/');
    const blocks = (shown?.elements ?? []).filter(({ tagName }) => tagName === 'pre').map(textOf);
    body = blocks
      .filter((code) => code.startsWith('<'))
      .join('\n')
      .replaceAll('loading="lazy"', '');
    const page = await open({ viewport: { width: 600, height: 1200 } });
    await page.route(`${REAL_ADDRESS}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      await route.fulfill({ response: await route.fetch({ url: real.origin + pathname }) });
    });
    await page.goto(address(), { waitUntil: 'networkidle' });
    const frame = page.frameLocator('iframe');
    const text = await frame.locator('body').innerText();
    expect(text).toContain('Uafhængig og uofficiel');
    expect(text).toMatch(/Stand pr\. .*\d{4}\. Kilde: /);
    expect(await page.locator('img').evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(480);
    await frame.getByRole('link', { name: 'Læs mere på Målbilledet' }).click();
    await page.waitForURL(/\/barrierer\/[\w-]+\/$/);
    expect(new URL(page.url()).origin).toBe(REAL_ADDRESS);
  });

  test('no other page of the portal can be shown in a frame', async () => {
    body = `<iframe src="${real.origin}/giv-besked/"></iframe>`;
    const page = await open();
    await page.goto(address(), { waitUntil: 'networkidle' });
    expect(await page.frames()[1]?.evaluate(() => document.body.innerText)).not.toContain('Giv besked');
  });
});

describe('every card', () => {
  const cards = (['real', 'synthetic'] as const).flatMap((site) => builtPages(site).filter(isCard));

  const pictureOf = ({ site, path }: BuiltPage) =>
    readFileSync(join(inject('sites')[site].dist, `${path.replace(/\/$/, '')}.svg`), 'utf8');

  test('comes in both languages for each barrier and each indicator, as a page and as a picture', () => {
    for (const site of ['real', 'synthetic'] as const) {
      const { barriers, indicators } = readPortal(site);
      const own = cards.filter((card) => card.site === site);
      const names = [
        ...barriers.map(({ id }) => `barrierer/${id}`),
        ...indicators.map(({ id }) => `indikatorer/${id}`),
        // a frame cannot be led on: the card of a barrier that was given another name stands at both
        ...(site === 'synthetic' ? ['barrierer/syntetisk-gammelt-navn'] : []),
      ];
      const paths = ['', '/en'].flatMap((language) => names.map((name) => `${language}/indlejr/${name}/`));
      expect(own.map(({ path }) => path).sort()).toEqual(paths.sort());
      for (const card of own) {
        const svg = pictureOf(card);
        expect(svg, card.path).toMatch(/^<svg [^]*<\/svg>\n$/);
        expect(svg, card.path).toMatch(/Uafhængig og uofficiel|Independent and unofficial/);
        expect(/Syntetisk indhold|Synthetic content/.test(svg), card.path).toBe(site === 'synthetic');
      }
    }
  });

  test('has a picture whose words all stand within it', async () => {
    const page = await open();
    await page.setContent(cards.map(pictureOf).join('\n'));
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('svg')].flatMap((svg) => {
        const box = svg.getBoundingClientRect();
        return [...svg.querySelectorAll('text')]
          .filter((text) => {
            const { left, right, top, bottom } = text.getBoundingClientRect();
            return left < box.left || right > box.right - 4 || top < box.top || bottom > box.bottom;
          })
          .map((text) => text.textContent);
      }),
    );
    expect(cards.length).toBeGreaterThan(60);
    expect(cut).toEqual([]);
  });

  test('has no script, and is in no search engine’s list', () => {
    expect(cards.filter(({ html }) => html.includes('<script'))).toEqual([]);
    expect(cards.filter(({ html }) => !html.includes('<meta name="robots" content="noindex">'))).toEqual([]);
  });

  test('tells its source, and the day that it is computed for', () => {
    const silent = cards.filter(
      ({ elements }) =>
        !elements.some(
          (element) =>
            element.tagName === 'main' &&
            /(?:Kilde|Source): \S[^]* 24\.? [Nn]ovember 2026\./.test(textOf(element)),
        ),
    );
    expect(silent.map(({ path }) => path)).toEqual([]);
  });
});

test('the data of the synthetic site say so, those of the real do not', async () => {
  const said = async (origin: string) => {
    const answers = await Promise.all(
      ['barriers.json', 'barriers.csv', 'en/all.json', 'catalog.ttl', 'openapi.json'].map((file) =>
        fetch(`${origin}/data/v1/${file}`).then((answer) => answer.text()),
      ),
    );
    return answers.map((text) => /Syntetisk indhold: alt i filen|Synthetic content: everything/.test(text));
  };
  expect(new Set(await said(synthetic.origin))).toEqual(new Set([true]));
  expect(new Set(await said(real.origin))).toEqual(new Set([false]));
});
