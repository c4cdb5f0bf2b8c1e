import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { speak } from '../../site/i18n/index.ts';
import { useBrowser } from './setup/browser.ts';

const open = useBrowser();
const { real, synthetic } = inject('sites');
const { t } = speak('da');

async function headings(page: Page, url: string): Promise<string[]> {
  await page.goto(url);
  return page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts();
}

/** The headings that are on the page, without those of its prose. */
const parts = [
  'barrier.answer',
  'barrier.resolution',
  'barrier.owedTitle',
  'barrier.provisions',
  'barrier.readings',
  'barrier.history',
  'barrier.blocks',
  'barrier.frees',
  'barrier.related',
  'sources.heading',
  'cite.title',
] as const;

describe('a barrier page', () => {
  test.for([
    [synthetic.origin, 'syntetisk-i-kraft'],
    [synthetic.origin, 'syntetisk-overskredet-frist'],
    [real.origin, 'en-journal-tre-love'],
    [real.origin, 'su-handicaptillaeg'],
  ] as const)(
    '%s/barrierer/%s/ has its parts in the order in which they are asked for',
    async ([origin, id]) => {
      const order = parts.map((key) => t(key));
      const shown = await headings(await open(), `${origin}/barrierer/${id}/`);
      const places = shown.map((heading) => order.indexOf(heading)).filter((place) => place >= 0);
      expect(places.length).toBeGreaterThan(5);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    },
  );

  test('whose promised day has passed says who owes the answer, and that it has not come', async () => {
    const page = await open();
    await page.goto(`${synthetic.origin}/barrierer/syntetisk-overskredet-frist/`);
    const owed = await page.getByRole('region', { name: t('barrier.owedTitle') }).innerText();
    expect(owed).toContain('Syntetisk Tilsyn');
    expect(owed).toContain('Fristen er overskredet. Svaret var lovet senest 1. oktober 2026.');
    await page.goto(`${synthetic.origin}/barrierer/syntetisk-laesninger/`);
    const later = await page.getByRole('region', { name: t('barrier.owedTitle') }).innerText();
    expect(later).toContain('juni 2027');
    expect(later).not.toContain('overskredet');
  });

  test('that is resolved or set aside asks nobody for an answer', async () => {
    const page = await open();
    for (const id of ['syntetisk-i-kraft', 'syntetisk-henlagt'])
      expect(await headings(page, `${synthetic.origin}/barrierer/${id}/`)).not.toContain(
        t('barrier.owedTitle'),
      );
  });

  test('names the initiatives and goals that it blocks, or frees now that it is resolved', async () => {
    const page = await open();
    await page.goto(`${synthetic.origin}/barrierer/syntetisk-overskredet-frist/`);
    const blocked = page.getByRole('region', { name: t('barrier.blocks') });
    expect(
      await blocked.getByRole('link').evaluateAll((links) => links.map((a) => a.getAttribute('href'))),
    ).toEqual(['/indsatser/syntetisk-assistent/', '/maalbillede/syntetisk-maal-bagud/']);
    expect(await headings(page, `${synthetic.origin}/barrierer/syntetisk-i-kraft/`)).toContain(
      t('barrier.frees'),
    );
  });

  test('gives its address and a citation ready to be marked with one click', async () => {
    const page = await open();
    await page.goto(`${real.origin}/barrierer/su-handicaptillaeg/`);
    const lines = page.locator('.copy');
    expect(await lines.count()).toBe(2);
    for (const line of await lines.all()) {
      expect(await line.innerText()).toContain('/barrierer/su-handicaptillaeg/');
      expect(await line.evaluate((element) => getComputedStyle(element).userSelect)).toBe('all');
    }
  });

  test.for(['reading', 'barrier'] as const)(
    'leads to the form, filled in with the page and the kind %s',
    async (kind) => {
      const page = await open();
      await page.goto(`${real.origin}/barrierer/su-handicaptillaeg/`);
      const name = kind === 'reading' ? t('barrier.disagree') : t('barrier.report');
      await page.getByRole('link', { name }).click();
      expect(await page.locator(`input[name="kind"][value="${kind}"]`).isChecked()).toBe(true);
      expect(await page.locator('input[name="page"]').inputValue()).toBe('/barrierer/su-handicaptillaeg/');
    },
  );
});
