import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from './setup/browser.ts';
import { focused, tabStops } from './setup/focus.ts';
import { isCard } from './setup/dist.ts';
import { templates } from './templates.ts';

const open = useBrowser();
const { real, synthetic } = inject('sites');
// a card has one link, and no header
const pages = templates
  .map(({ file, synthetic: [path = '/'] }) => ({ file, path, url: `${synthetic.origin}${path}` }))
  .filter((page) => !isCard(page));

describe('Tab alone reaches everything in its order, each with a focus that is seen, and comes out at the end', () => {
  test.for(pages)('$file', async ({ url }) => {
    const page = await open({ viewport: { width: 1280, height: 800 } });
    await page.goto(url, { waitUntil: url.includes('/soeg/') ? 'networkidle' : 'load' });
    const expected = await page.evaluate(tabStops);
    const reached: string[] = [];
    const unseen: string[] = [];
    for (let i = 0; i <= expected.length; i += 1) {
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(focused);
      if (!focus) break;
      reached.push(focus.name);
      if (!focus.seen) unseen.push(focus.name);
    }
    expect(expected.length).toBeGreaterThan(15);
    expect(reached).toEqual(expected);
    expect(unseen).toEqual([]);
  });
});

test('from the address bar: the skip link, the portal’s name, the search, the menu, the page and the footer', async () => {
  const page = await open({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${real.origin}/barrierer/`);
  const stops = await page.evaluate(tabStops);
  const place = (start: string) =>
    stops.findIndex((stop) => stop === start || (start.endsWith('…') && stop.startsWith(start.slice(0, -1))));
  const order = [
    'a Gå til indholdet',
    'a Målbilledet…',
    'input…',
    'button Søg',
    'a Målbillede',
    'a Barrierer',
    'a Love',
    'a Indsatser',
    'a Sagsområder',
    'a Finansiering',
    'a Giv besked',
    'a Forside',
    'a Løst',
    'a Deling af AI-model…',
    'a Skriv til os…',
    'a Nyt',
    'a Om portalen',
    'a Privatliv',
  ].map(place);
  expect(order).not.toContain(-1);
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

test('the skip link shows itself, and leads past the header: the next stop is in the page', async () => {
  const page = await open({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${real.origin}/barrierer/`);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Gå til indholdet' });
  expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('indhold');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

describe('on a phone', () => {
  test('Enter on "Menu" opens the menu, Tab goes through it, Escape closes it and the focus comes back', async () => {
    const page = await openPhone();
    const link = page.getByRole('navigation', { name: 'Hovedmenu' }).getByRole('link', { name: 'Barrierer' });
    await tabTo(page, 'button Menu');
    expect(await link.isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    expect(await link.isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    expect((await page.evaluate(focused))?.name).toBe('a Målbillede');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await link.isVisible()).toBe(false);
    expect((await page.evaluate(focused))?.name).toBe('button Menu');
  });

  test('the menu’s links stay out of the way until it is opened, and one of them leads on', async () => {
    const page = await openPhone();
    expect(await page.evaluate(tabStops)).not.toContain('a Indsatser');
    await tabTo(page, 'button Menu');
    await page.keyboard.press('Space');
    await tabTo(page, 'a Indsatser');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/indsatser/');
  });

  async function openPhone(): Promise<Page> {
    const page = await open({ viewport: { width: 360, height: 740 } });
    await page.goto(`${real.origin}/om/`);
    return page;
  }
});

async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 20; i += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(focused))?.name === name) return;
  }
  throw new Error(`Tab does not reach ${name}.`);
}
