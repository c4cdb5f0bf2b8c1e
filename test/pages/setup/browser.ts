import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';

/**
 * Connects the test file to the one browser. The function that it gives opens a page in a context of its own (no cookies, no
 * storage, no history), which is closed when the test is over.
 */
export function useBrowser(): OpenPage {
  const browser = useConnection();
  return async (options) => {
    const page = await openPage(browser(), options);
    onTestFinished(() => page.context().close());
    return page;
  };
}

/**
 * One page for all tests of a file, for those that only look: what a look leaves behind (a width, a colour scheme) the next one
 * sets anew. Saves a browser process and half the time for each address.
 */
export function usePage(options?: BrowserContextOptions): () => Page {
  const browser = useConnection();
  let page: Page;
  beforeAll(async () => {
    page = await openPage(browser(), options);
  });
  return () => page;
}

function useConnection(): () => Browser {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.connect(inject('browser'));
  });
  // closes what was opened through this connection; the browser itself stays
  afterAll(() => browser.close());
  return () => browser;
}

async function openPage(browser: Browser, options?: BrowserContextOptions): Promise<Page> {
  // without the long glide of a smooth scroll: a test looks at once
  const context = await browser.newContext({ locale: 'da-DK', reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(10_000);
  return context.newPage();
}

type OpenPage = (options?: BrowserContextOptions) => Promise<Page>;
