import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';

/**
 * Connects the test file to the one browser. The function that it gives opens a page in a context of its own (no cookies, no
 * storage, no history), which is closed when the test is over.
 */
export function useBrowser(): OpenPage {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.connect(inject('browser'));
  });
  afterAll(() => browser.close());
  return async (options) => {
    // without the long glide of a smooth scroll: a test looks at once
    const context = await browser.newContext({ locale: 'da-DK', reducedMotion: 'reduce', ...options });
    onTestFinished(() => context.close());
    context.setDefaultTimeout(10_000);
    return context.newPage();
  };
}

export type OpenPage = (options?: BrowserContextOptions) => Promise<Page>;
