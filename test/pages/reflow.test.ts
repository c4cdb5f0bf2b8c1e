import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { servicePages } from './service-pages.ts';
import { usePage } from './setup/browser.ts';
import { cutTexts } from './setup/cut-texts.ts';
import { goTo } from './setup/go-to.ts';
import { visits } from './visits.ts';

/** WCAG 1.4.10: 320 CSS px, which is 1280 px at 400 % zoom: then 1024 px in height are 256. */
const NARROW = { width: 320, height: 256 };
const WIDE = { width: 1280, height: 1024 };

/** WCAG 1.4.12: what a reader may set without losing anything. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

const page = usePage({ viewport: NARROW, deviceScaleFactor: 4 });
// the policy forbids that others style the page, and the reader's own browser is not bound by it
const spaced = usePage({ viewport: NARROW, bypassCSP: true });

describe('at 320 px, or 1280 px at 400 % zoom, the page needs no sideways scrolling and cuts no text', () => {
  test.for(visits)('$name', async ({ url }) => {
    await goTo(page(), url);
    await fits(page());
  });

  test.for(servicePages)('$name', async (shown) => {
    await shown.open(page(), inject('sites').real.origin);
    await fits(page());
  });
});

describe('with the reader’s own text spacing nothing is cut, at 320 and at 1280 px', () => {
  test.for(visits.filter(({ site }) => site === 'synthetic'))('$name', async ({ url }) => {
    await goTo(spaced(), url);
    await spaced().addStyleTag({ content: SPACING });
    for (const viewport of [NARROW, WIDE]) {
      await spaced().setViewportSize(viewport);
      await fits(spaced());
    }
  });
});

test('a word that leaves the screen, and one that its box cuts, are seen', async () => {
  await goTo(page(), `${inject('sites').real.origin}/om/`);
  await page().evaluate(() => {
    const [off, cut] = [document.createElement('p'), document.createElement('p')];
    off.textContent = 'udenfor';
    off.style.cssText = 'margin-left: 300px; white-space: nowrap';
    cut.textContent = 'skåret over';
    cut.style.cssText = 'width: 3rem; overflow: hidden; white-space: nowrap';
    document.querySelector('main')?.append(off, cut);
  });
  expect(await page().evaluate(cutTexts)).toEqual(['udenfor', 'skåret over']);
});

async function fits(shown: Page): Promise<void> {
  const width = await shown.evaluate(() => ({
    needed: document.documentElement.scrollWidth,
    given: document.documentElement.clientWidth,
  }));
  expect(await shown.evaluate(cutTexts)).toEqual([]);
  expect(width.needed).toBeLessThanOrEqual(width.given);
}
