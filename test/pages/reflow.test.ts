import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { servicePages } from './service-pages.ts';
import { useBrowser } from './setup/browser.ts';
import { cutTexts } from './setup/cut-texts.ts';
import { visits } from './templates.ts';

/** WCAG 1.4.10: 320 CSS px, which is 1280 px at 400 % zoom: then 1024 px in height are 256. */
const NARROW = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };

/** WCAG 1.4.12: what a reader may set without losing anything. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

const open = useBrowser();

describe('at 320 px, or 1280 px at 400 % zoom, the page needs no sideways scrolling and cuts no text', () => {
  test.for(visits)('$name', async ({ url }) => {
    const page = await open(NARROW);
    await page.goto(url, { waitUntil: url.includes('/soeg/') ? 'networkidle' : 'load' });
    await fits(page);
  });

  test.for(servicePages)('$name', async (shown) => {
    const page = await open(NARROW);
    await shown.open(page, inject('sites').real.origin);
    await fits(page);
  });
});

describe('with the reader’s own text spacing nothing is cut, at 320 and at 1280 px', () => {
  test.for(visits.filter(({ site }) => site === 'synthetic'))('$name', async ({ url }) => {
    // the policy forbids the page to be styled by others, and the reader's browser is not bound by it
    const page = await open({ ...NARROW, bypassCSP: true });
    await page.goto(url, { waitUntil: url.includes('/soeg/') ? 'networkidle' : 'load' });
    await page.addStyleTag({ content: SPACING });
    await fits(page);
    await page.setViewportSize({ width: 1280, height: 800 });
    await fits(page);
  });
});

async function fits(page: Page): Promise<void> {
  const width = await page.evaluate(() => ({
    needed: document.documentElement.scrollWidth,
    given: document.documentElement.clientWidth,
  }));
  expect(width.needed).toBeLessThanOrEqual(width.given);
  expect(await page.evaluate(cutTexts)).toEqual([]);
}
