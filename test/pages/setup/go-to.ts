import type { Page } from 'playwright-core';

/** Opens an address, and on the search page waits for what the search shows. */
export async function goTo(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: url.includes('/soeg/') ? 'networkidle' : 'load' });
}
