import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from './setup/browser.ts';

const open = useBrowser();
const { real } = inject('sites');

describe('the list of barriers', () => {
  test('leads to a list of each value without script', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`${real.origin}/barrierer/`);
    await page.locator('.facets').getByRole('link', { name: 'Løst' }).click();
    expect(page.url()).toBe(`${real.origin}/barrierer/status/loest/`);
    expect(await page.locator('.card').count()).toBe(2);
    expect(await page.getByRole('main').innerText()).toContain('2 barrierer');
  });

  test('is filtered in place with script: the address follows, and the back button undoes', async () => {
    const page = await open();
    await page.goto(`${real.origin}/barrierer/`);
    const shown = () => page.locator('.card:visible').count();
    const all = await shown();
    const facets = page.locator('.facets');
    await facets.getByRole('link', { name: 'Løst' }).click();
    expect(page.url()).toBe(`${real.origin}/barrierer/?status=loest`);
    expect(await shown()).toBe(2);
    expect(await page.getByRole('status').innerText()).toBe('2 barrierer');
    await facets.getByRole('link', { name: 'Uddannelsesstøtte' }).click();
    expect(await shown()).toBe(1);
    expect(await page.getByRole('status').innerText()).toBe('1 barriere');
    await page.goBack();
    expect(await shown()).toBe(2);
    await facets.getByRole('link', { name: 'Løst' }).click();
    expect(await shown()).toBe(all);
    expect(page.url()).toBe(`${real.origin}/barrierer/`);
  });

  test('opens as it was sent: an address with a filter is filtered', async () => {
    const page = await open();
    await page.goto(`${real.origin}/barrierer/?lov=gdpr`);
    expect(await page.locator('.card:visible').count()).toBe(3);
    expect(await page.locator('.facets a[aria-current]').innerText()).toBe('GDPR');
  });
});

test('the language switch stays on the same page, in both directions', async () => {
  const page = await open({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${real.origin}/barrierer/generel-hjemmel/`);
  await page.getByRole('link', { name: 'English' }).click();
  expect(page.url()).toBe(`${real.origin}/en/barrierer/generel-hjemmel/`);
  await page.getByRole('heading', { name: 'The answer right now' }).waitFor();
  await page.getByRole('link', { name: 'Dansk' }).click();
  expect(page.url()).toBe(`${real.origin}/barrierer/generel-hjemmel/`);
});
