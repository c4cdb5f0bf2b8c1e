import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from '../pages/setup/browser.ts';

const open = useBrowser();
const { origin } = inject('sites').real;

describe('the search page', () => {
  test('answers a citation before the engine has come, and says what it is', async () => {
    const page = await open();
    await page.route('**/pagefind/**', () => undefined);
    await page.goto(`${origin}/soeg/?q=sul+42a`);
    const first = page.locator('#resultater > li').first();
    await first.waitFor();
    expect(await first.innerText()).toContain('Bedste svar');
    expect(await hrefs(page)).toEqual(['/love/sundhedsloven/42a/']);
  });

  test('shows the best answer once, above the rest', async () => {
    const page = await open();
    await search(page, 'sundhedsloven');
    const found = await hrefs(page);
    expect(found[0]).toBe('/love/sundhedsloven/');
    expect(new Set(found).size).toBe(found.length);
  });

  test('says what it put right, and searches for the very word when asked', async () => {
    const page = await open();
    await search(page, 'beskæftigelsesindsasten');
    expect(await page.getByRole('status').innerText()).toContain('matcher »beskæftigelsesindsatsen«');
    const correction = page.locator('#rettelse');
    expect(await correction.innerText()).toBe(
      'Viser resultater for »beskæftigelsesindsatsen«. Søg i stedet efter »beskæftigelsesindsasten«.',
    );
    await correction.getByRole('button').click();
    await page.getByRole('status').filter({ hasText: 'Ingen sider matcher' }).waitFor();
    expect(await correction.isHidden()).toBe(true);
    expect(await page.getByRole('searchbox').evaluate((input) => input === document.activeElement)).toBe(
      true,
    );
    await page.goBack();
    await correction.filter({ hasText: 'Viser resultater' }).waitFor();
  });

  test('shows kind, status, law and the sentence that matched', async () => {
    const page = await open();
    await search(page, 'patientbehandling');
    const first = page.locator('#resultater > li').first();
    expect(await first.locator('.result__meta').innerText()).toMatch(/^Barriere · I gang · sundhedsloven$/);
    expect(await first.locator('mark').first().innerText()).toMatch(/patientbehandling/i);
  });

  test('takes the filters away again with one button, which is there only when it does something', async () => {
    const page = await open();
    await search(page, 'AI');
    const reset = page.getByRole('button', { name: 'Nulstil filtre' });
    expect(await reset.isHidden()).toBe(true);
    await page.getByLabel('Status').selectOption('Løst');
    await reset.click();
    await page.waitForURL((url) => !url.searchParams.has('status'));
    expect(await page.getByLabel('Status').inputValue()).toBe('');
    expect(await reset.isHidden()).toBe(true);
    expect(await page.getByLabel('Slags').evaluate((select) => select === document.activeElement)).toBe(true);
  });

  test('keeps the words that are typed when a filter is chosen, and the address agrees', async () => {
    const page = await open();
    await page.goto(`${origin}/soeg/`);
    await page.getByRole('searchbox').fill('hjemmel');
    await page.getByLabel('Slags').selectOption('Barriere');
    await page.waitForURL((url) => url.searchParams.get('q') === 'hjemmel');
    await page.locator('#resultater > li').first().waitFor();
    expect((await hrefs(page)).every((path) => path.startsWith('/barrierer/'))).toBe(true);
  });

  test('says so where the index cannot be fetched, leads to the lists, and works when it is back', async () => {
    const page = await open();
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(`${origin}/soeg/?q=hjemmel`);
    await page.getByRole('status').filter({ hasText: 'kunne ikke hentes' }).waitFor();
    expect(await page.locator('#lister').isVisible()).toBe(true);
    await page.unroute('**/pagefind/**');
    await page.getByRole('button', { name: 'Søg', exact: true }).click();
    await page.locator('#resultater > li').first().waitFor();
  });

  test('answers laws and leads to the lists where the policy has no word for WebAssembly, as in Safari 15', async () => {
    const page = await open();
    await page.route(/\/soeg\/\?/, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({
        response: answer,
        body: (await answer.text()).replaceAll("'wasm-unsafe-eval'", ''),
      });
    });
    await page.goto(`${origin}/soeg/?q=sul+42a`);
    await page.getByRole('status').filter({ hasText: 'kunne ikke hentes' }).waitFor();
    expect(await hrefs(page)).toEqual(['/love/sundhedsloven/42a/']);
    expect(await page.locator('#lister').isVisible()).toBe(true);
  });

  test.for(['light', 'dark'] as const)(
    'has no fault for axe with results, in %s colours',
    async (colorScheme) => {
      const page = await open({ colorScheme });
      for (const query of ['sul 42a', 'journaliserng&status=I+gang', 'zzzzqqqq']) {
        await page.goto(`${origin}/soeg/?q=${query.replaceAll(' ', '+')}`);
        await page.getByRole('status').filter({ hasText: '»' }).waitFor();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, help }) => `${query}: ${id}: ${help}`)).toEqual([]);
      }
    },
  );

  test('searches English pages from the English page, in English', async () => {
    const page = await open();
    await page.goto(`${origin}/en/soeg/?q=sectoin`);
    await page.getByRole('status').filter({ hasText: '‘' }).waitFor();
    const found = await hrefs(page);
    expect(found).not.toEqual([]);
    expect(found.filter((path) => !path.startsWith('/en/'))).toEqual([]);
  });
});

async function search(page: Page, query: string): Promise<void> {
  await page.goto(`${origin}/soeg/?q=${encodeURIComponent(query)}`);
  await page.getByRole('status').filter({ hasText: '»' }).waitFor();
}

function hrefs(page: Page): Promise<string[]> {
  return page
    .locator('#resultater h3 a')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
}
