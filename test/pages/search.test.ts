import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from './setup/browser.ts';

const open = useBrowser();
const { real, synthetic } = inject('sites');
const HEALTH = [
  '/barrierer/patientbehandling-beslutningsstoette/',
  '/love/sundhedsloven/',
  '/love/sundhedsloven/42a/',
];

describe('the search', () => {
  test('from the front page finds the health act by a form of its name', async () => {
    const page = await open();
    await page.goto(`${real.origin}/`);
    await page.getByRole('searchbox').fill('sundhedslovens');
    await page.getByRole('button', { name: 'Søg' }).click();
    expect(page.url()).toContain('/soeg/?q=sundhedslovens');
    const found = await results(page);
    expect(found.slice(0, 3).some((path) => HEALTH.includes(path))).toBe(true);
  });

  test.for(['§ 42', '§ 42 a', '§42a', 'paragraf 42 a', 'sundhedslovens § 42 a'])(
    'finds by “%s” all that is about the provision, however it is written, and nothing else',
    async (query) => {
      const page = await open();
      const found = await search(page, query);
      expect([...found].sort()).toEqual(HEALTH);
      expect(await page.locator('#resultater').innerText()).not.toMatch(/paragraf42a|artikel6/);
    },
  );

  test.for([
    ['§ 42 b', ['/love/syntetisk-lov/42b-nr-1/']],
    ['§ 7 ø', ['/love/syntetisk-lov/7oe/']],
    ['bilag XI', ['/love/syntetisk-forordning/bilag-xi/']],
  ] as const)(
    'takes “%s” for one word, and not for its number and its letter',
    async ([query, provisions]) => {
      const page = await open();
      const found = await search(page, query, '/soeg/', synthetic.origin);
      const law = provisions[0].replace(/[^/]+\/$/, '');
      expect([...found].sort()).toEqual(['/barrierer/syntetisk-mange-bestemmelser/', law, ...provisions]);
    },
  );

  test('finds barriers by “barriere”', async () => {
    const page = await open();
    const found = await search(page, 'barriere');
    expect(found.filter((path) => path.startsWith('/barrierer/'))).not.toEqual([]);
  });

  test('is narrowed by its filters, which stand in the address, and the back button undoes them', async () => {
    const page = await open();
    const all = await search(page, 'AI');
    const before = await page.locator('#soegestatus').innerText();
    await page.getByLabel('Status').selectOption('Løst');
    await page.waitForFunction(
      (words) => document.getElementById('soegestatus')?.textContent !== words,
      before,
    );
    const solved = await results(page);
    expect(page.url()).toContain('status=');
    expect([...solved].sort()).toEqual([
      '/barrierer/deling-af-model-og-datasaet/',
      '/barrierer/su-handicaptillaeg/',
    ]);
    await page.goBack();
    await page.waitForFunction(
      (words) => document.getElementById('soegestatus')?.textContent === words,
      before,
    );
    expect(await results(page)).toEqual(all);
  });

  test('offers the four filters with how many pages each value has', async () => {
    const page = await open();
    await search(page, 'AI');
    for (const name of ['Slags', 'Status', 'Lov', 'Sagsområde']) {
      const options = await page.getByLabel(name, { exact: true }).locator('option').allInnerTexts();
      expect(options[0]).toBe('Alle');
      expect(options.slice(1).every((option) => /\(\d+\)$/.test(option))).toBe(true);
      expect(options.length).toBeGreaterThan(1);
    }
  });

  test('says how many it found, to screen readers as well', async () => {
    const page = await open();
    await search(page, 'sundhedsloven');
    expect(await page.getByRole('status').innerText()).toMatch(/^\d+ sider matcher »sundhedsloven«\.$/);
  });

  test('leads to the lists where it finds nothing', async () => {
    const page = await open();
    expect(await search(page, 'zzzzqqqq')).toEqual([]);
    expect(await page.locator('#lister').getByRole('link', { name: 'Barrierer' }).isVisible()).toBe(true);
  });

  test('shows no picture of what the reader wrote as markup', async () => {
    const page = await open();
    await search(page, '<img src=x onerror=alert(1)>');
    expect(await page.locator('main img').count()).toBe(0);
  });

  test('keeps Danish and English apart', async () => {
    const page = await open();
    expect((await search(page, 'AI')).filter((path) => path.startsWith('/en/'))).toEqual([]);
    const english = await search(page, 'barrier', '/en/soeg/');
    expect(english).not.toEqual([]);
    expect(english.filter((path) => !path.startsWith('/en/'))).toEqual([]);
  });
});

async function search(page: Page, query: string, path = '/soeg/', origin = real.origin): Promise<string[]> {
  await page.goto(`${origin}${path}?q=${encodeURIComponent(query)}`);
  return results(page);
}

/** The addresses of the results shown, once the search has said how many there are. */
async function results(page: Page): Promise<string[]> {
  await page.waitForFunction(() => /»|‘/.test(document.getElementById('soegestatus')?.textContent ?? ''));
  const links = page.locator('#resultater h3 a');
  return links.evaluateAll((found) =>
    found.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
  );
}
