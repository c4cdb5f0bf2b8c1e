import { describe, expect, inject, test } from 'vitest';
import { barrierTotals } from '../../site/model/rules/totals.ts';
import { useBrowser } from './setup/browser.ts';
import { builtPages, textOf } from './setup/dist.ts';
import { readPortal } from './setup/portal.ts';

const open = useBrowser();
const { real, synthetic } = inject('sites');
const BANNER = 'Syntetisk indhold: alt på denne side er opdigtet';

test('every page of the synthetic site says that it is synthetic, and no real page does', () => {
  const says = (site: 'real' | 'synthetic') =>
    builtPages(site).filter(({ html }) => html.includes(BANNER) || html.includes('Synthetic content')).length;
  expect(says('synthetic')).toBe(builtPages('synthetic').length);
  expect(says('real')).toBe(0);
});

test('every page says that the portal is independent and unofficial', () => {
  const words = /Uafhængig og uofficiel|Independent and unofficial/;
  expect(builtPages('real').filter(({ html }) => !words.test(html))).toEqual([]);
});

test.for(['real', 'synthetic'] as const)(
  'the front page of the %s site counts what the content holds',
  async (site) => {
    const { barriers, today } = readPortal(site);
    const totals = barrierTotals(barriers, today);
    const page = await open();
    await page.goto(`${inject('sites')[site].origin}/`);
    const tiles = await page.locator('.tile__number').allInnerTexts();
    const { resolved, open: notStarted } = totals.byStage;
    expect(tiles.map(Number)).toEqual([resolved, totals.byStage['in-progress'], notStarted, totals.overdue]);
    expect(await page.locator('.bar rect').count()).toBe(totals.all);
  },
);

test('what is not published, not found and out of date has a wording of its own', async () => {
  const page = await open();
  await page.goto(`${real.origin}/maalbillede/indikatorer/frigjorte-aarsvaerk/`);
  const numbers = await page.getByRole('main').innerText();
  expect(numbers).toContain('Ikke offentliggjort endnu');
  expect(numbers).toContain('Ikke fundet af redaktionen');
  await page.goto(`${synthetic.origin}/maalbillede/indikatorer/syntetisk-foraeldet/`);
  expect(await page.getByRole('main').innerText()).toContain('forældet siden');
});

describe('other looks', () => {
  test('in forced colours every status keeps its words and its shape', async () => {
    const page = await open({ forcedColors: 'active' });
    await page.goto(`${real.origin}/barrierer/`);
    const badges = await page.locator('.card .badge').all();
    expect(badges.length).toBeGreaterThan(10);
    for (const badge of badges) {
      expect((await badge.innerText()).trim()).not.toBe('');
      expect(await badge.locator('svg').isVisible()).toBe(true);
    }
  });

  test('in print the menu and the search are gone, and the answer is there', async () => {
    const page = await open();
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${real.origin}/barrierer/su-handicaptillaeg/`);
    expect(await page.locator('.site-search').isVisible()).toBe(false);
    expect(await page.locator('#menu').isVisible()).toBe(false);
    expect(await page.getByRole('heading', { name: 'Svaret lige nu' }).isVisible()).toBe(true);
  });
});

test('a page that is not translated says so, and marks its words as Danish', () => {
  const pages = builtPages('synthetic').filter(({ path }) =>
    /^\/en\/barrierer\/syntetisk-[\w-]+\/$/.test(path),
  );
  const untranslated = pages.filter(({ elements }) =>
    elements.some(
      (element) =>
        element.tagName === 'h1' &&
        element.attrs.some(({ name, value }) => name === 'lang' && value === 'da'),
    ),
  );
  expect(untranslated.length).toBeGreaterThan(3);
  for (const page of untranslated) {
    const notice = page.elements.filter((element) => textOf(element).includes('has not been translated'));
    expect(notice).not.toEqual([]);
  }
});
