import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from './setup/browser.ts';

const open = useBrowser();
const { real, synthetic } = inject('sites');

describe('"du spurgte, vi gjorde"', () => {
  test('shows each answer, newest first, with its decision, who gave it, when, and what it concerns', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`${synthetic.origin}/svar/`);
    const answers = page.locator('.public-answer');
    expect(await answers.getByRole('heading').allInnerTexts()).toEqual([
      'Syntetisk forslag, der ikke blev fulgt',
      'Syntetisk forslag, der blev fulgt',
    ]);
    const last = answers.last();
    expect(await last.innerText()).toMatch(
      /Fulgt[^]*Det har vi gjort\.[^]*10\. september 2026[^]*1\. september 2026/,
    );
    await last.getByRole('link').last().click();
    expect(new URL(page.url()).pathname).toBe('/barrierer/syntetisk-i-kraft/');
  });

  test('stands on the barrier that it concerns too, and on no other', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`${synthetic.origin}/barrierer/syntetisk-i-kraft/`);
    expect(await page.locator('.public-answer h3').allInnerTexts()).toEqual([
      'Syntetisk forslag, der blev fulgt',
    ]);
    await page.goto(`${synthetic.origin}/barrierer/syntetisk-henlagt/`);
    expect(await page.locator('.public-answer').count()).toBe(0);
  });

  test('shows the counts with their day where they were published, and says so where they were not', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`${synthetic.origin}/svar/`);
    const counts = await page.getByRole('region', { name: 'Beskeder i tal' }).innerText();
    expect(counts).toMatch(/1\.234[^]*1\.200[^]*3[^]*20\. november 2026/);
    await page.goto(`${synthetic.origin}/en/svar/`);
    expect(await page.getByRole('region', { name: 'Messages in numbers' }).innerText()).toMatch(
      /1,234[^]*20 November 2026/,
    );
    await page.goto(`${real.origin}/svar/`);
    const main = await page.getByRole('main').innerText();
    expect(main).toContain('Der er ikke offentliggjort tal endnu.');
    expect(main).toContain('Der er ingen offentlige svar endnu.');
  });
});
