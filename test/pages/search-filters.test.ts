import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from './setup/browser.ts';

const open = useBrowser();
const { origin } = inject('sites').real;

describe('a filter of the search, without any word', () => {
  test.for([
    ['Slags', 'kind'],
    ['Status', 'status'],
    ['Lov', 'law'],
    ['Sagsområde', 'caseArea'],
  ] as const)(
    '%s gives as many pages as it promised, and stands in an address that can be sent',
    async ([name, key]) => {
      const page = await open();
      await page.goto(`${origin}/soeg/`);
      const select = page.getByLabel(name, { exact: true });
      await select.locator('option').nth(1).waitFor({ state: 'attached' });
      const option = await select.locator('option').nth(1).innerText();
      const [, value = '', promised = ''] = /^(.+) \((\d+)\)$/.exec(option) ?? [];
      await select.selectOption(value);
      const status = page.getByText(promised === '1' ? '1 side matcher' : `${promised} sider matcher`);
      await status.waitFor();
      expect(await page.locator('#resultater > li').count()).toBe(Math.min(Number(promised), 10));
      expect(new URL(page.url()).searchParams.get(key)).toBe(value);

      await page.goto(page.url());
      await status.waitFor();
      expect(await select.inputValue()).toBe(value);
    },
  );
});

test('"Vis flere" shows the next results, and the focus goes to the first of them', async () => {
  const page = await open();
  await page.goto(`${origin}/soeg/?q=AI`);
  const results = page.locator('#resultater > li');
  await results.nth(9).waitFor();
  expect(await results.count()).toBe(10);
  await page.getByRole('button', { name: 'Vis flere' }).click();
  await results.nth(10).waitFor();
  const focus = await page.evaluate(() => {
    const item = document.activeElement?.closest('li');
    return item && [...document.querySelectorAll('#resultater > li')].indexOf(item);
  });
  expect(focus).toBe(10);
});

test('no result shows a word that was hidden in the index for citations', async () => {
  const page = await open();
  for (const query of ['§ 42 a', 'AI', 'paragraf', 'artikel 6']) {
    await page.goto(`${origin}/soeg/?q=${encodeURIComponent(query)}`);
    await page.locator('#resultater > li').first().waitFor();
    const words = await page.locator('#resultater').innerText();
    expect(words, query).not.toMatch(/\b(?:paragraf|artikel|bilag)\d/i);
    // nor the markup of the excerpts
    expect(words, query).not.toMatch(/<\/?mark>|&\w+;/);
  }
});
