import { describe, expect, inject, test } from 'vitest';
import { readHistory } from '../../site/source/history.ts';
import { useBrowser } from './setup/browser.ts';

const open = useBrowser();
const { real, synthetic } = inject('sites');

describe('the changes', () => {
  test('are found from the list by kind and page, without script, and said in words', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`${synthetic.origin}/aendringer/`);
    expect(await page.getByRole('main').innerText()).toContain('Status: Under afklaring → Løst: afklaret');
    await page.getByRole('main').getByRole('link', { name: 'Barrierer', exact: true }).click();
    await page.getByRole('link', { name: 'Syntetisk barriere, der er løst ved et svar' }).click();
    expect(page.url()).toBe(`${synthetic.origin}/aendringer/barrierer/syntetisk-afklaret/`);
    await page.getByRole('heading', { name: '6. juli 2026' }).waitFor();
  });

  test('are one link away from the page that they are of, and lead back to it', async () => {
    const page = await open();
    await page.goto(`${synthetic.origin}/barrierer/syntetisk-kendt/`);
    await page.getByRole('link', { name: 'Se ændringer' }).click();
    const main = page.getByRole('main');
    expect(await main.innerText()).toMatch(/Jura →\s+blev til\s+Data/);
    await main.getByRole('link', { name: 'Syntetisk barriere, der er kendt' }).click();
    expect(page.url()).toBe(`${synthetic.origin}/barrierer/syntetisk-kendt/`);
  });

  test('show the words that went and came, marked for eyes and for ears', async () => {
    const page = await open();
    await page.goto(`${synthetic.origin}/aendringer/barrierer/syntetisk-afklaret/`);
    const summary = page.locator('.change', { hasText: 'Resumé' });
    expect(await summary.locator('del').first().textContent()).toMatch(/fjernet:\s+samme som altid/);
    const style = await summary
      .locator('del')
      .first()
      .evaluate((del) => getComputedStyle(del).textDecorationLine);
    expect(style).toBe('line-through');
  });

  test('skip what could not be read, follow a page to its new name, and keep what was deleted', async () => {
    const page = await open();
    await page.goto(`${synthetic.origin}/aendringer/barrierer/syntetisk-henlagt/`);
    expect(await page.getByRole('main').innerText()).toContain('Omdøbt fra syntetisk-gammelt-navn');
    await page.goto(`${synthetic.origin}/aendringer/`);
    const list = await page.getByRole('main').innerText();
    expect(list).toMatch(/Syntetisk slettet ord\s+Slettet/);
    expect(list).not.toContain('15. juni 2026');
  });

  test('are told in English with the Danish words marked as Danish', async () => {
    const page = await open();
    await page.goto(`${synthetic.origin}/en/aendringer/barrierer/syntetisk-afklaret/`);
    const main = page.getByRole('main');
    expect(await main.innerText()).toMatch(/Status\s+Being clarified →\s+became\s+Resolved: clarified/);
    expect(await main.locator('ins, del').locator('[lang="da"]').count()).toBeGreaterThan(0);
  });

  test('of the real content are shown, or the page says why it cannot', async () => {
    const { reach } = readHistory(real.content);
    const page = await open();
    await page.goto(`${real.origin}/aendringer/`);
    const says = await page.getByRole('main').innerText();
    expect(says.includes('Historikken er ikke tilgængelig')).toBe(reach === 'none');
    expect(says.includes('kender kun historikken efter')).toBe(typeof reach === 'object');
  });
});

describe('the news', () => {
  test('stand under their week, each with its source, and a year has its own page', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`${real.origin}/nyt/`);
    await page.getByRole('heading', { name: 'Uge 7, 2026' }).waitFor();
    for (const item of await page.locator('.news > li').all())
      expect(await item.locator('a[href*="/kilder/#"]').count()).toBeGreaterThan(0);
    await page.getByRole('link', { name: '2022', exact: true }).click();
    expect(page.url()).toBe(`${real.origin}/nyt/2022/`);
    expect(await page.locator('[id="2022-05-18-asta"]').count()).toBe(1);
  });
});
