import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { servicePages } from './service-pages.ts';
import { useBrowser } from './setup/browser.ts';
import { visits } from './visits.ts';

const open = useBrowser();

describe.each(['real', 'synthetic'] as const)('a walk through every template of the %s site', (site) => {
  test(
    'asks nobody else, breaks no policy, fails in nothing and leaves nothing behind',
    { timeout: 120_000 },
    async () => {
      const page = await open();
      const heard = await listen(page, inject('sites')[site].origin);
      const kept: string[] = [];
      for (const { url } of visits.filter((visit) => visit.site === site)) {
        await page.goto(url, { waitUntil: url.includes('/soeg/') ? 'networkidle' : 'load' });
        kept.push(...(await storage(page)));
      }
      for (const shown of servicePages) {
        await shown.open(page, inject('sites')[site].origin);
        kept.push(...(await storage(page)));
      }
      kept.push(...(await useScripts(page, inject('sites')[site].origin)));
      expect(heard.requests).toBeGreaterThan(60);
      expect(heard.foreign).toEqual([]);
      expect(heard.complaints).toEqual([]);
      expect(kept).toEqual([]);
      expect(await page.context().cookies()).toEqual([]);
    },
  );
});

test('the tests hear what they listen for', async () => {
  const page = await open();
  const { origin } = inject('sites').real;
  const heard = await listen(page, origin);
  await page.goto(`${origin}/om/`);
  // what the policy must stop: a picture of another origin, a style attribute, and text that becomes markup, a script or a policy
  const stopped = await page.evaluate(() => {
    document.body.append(Object.assign(new Image(), { src: 'https://www.example.dk/spor.gif' }));
    document.body.setAttribute('style', 'color: red');
    localStorage.setItem('spor', '1');
    const { trustedTypes } = globalThis as unknown as {
      trustedTypes: { createPolicy: (name: string, rules: object) => void };
    };
    const forbidden = [
      () => document.body.insertAdjacentHTML('beforeend', '<p>rød</p>'),
      () => Object.assign(document.createElement('script'), { textContent: 'sladder' }),
      () => trustedTypes.createPolicy('default', { createHTML: (text: string) => text }),
    ];
    return forbidden.map((act) => {
      try {
        act();
        return 'done';
      } catch (error) {
        return (error as Error).name;
      }
    });
  });
  expect(stopped).toEqual(['TypeError', 'TypeError', 'TypeError']);
  await expect.poll(() => heard.complaints.length).toBeGreaterThanOrEqual(5);
  expect(await storage(page)).toEqual([`${origin}/om/ localStorage: spor`]);
});

/** Drives every script of the site: the search as it is typed, its filter, the list filtered in place, and the form with its work. */
async function useScripts(page: Page, origin: string): Promise<string[]> {
  await page.goto(`${origin}/soeg/`);
  await page.getByRole('searchbox').fill('barierer');
  await page.getByRole('button', { name: 'Søg' }).click();
  await page.locator('#rettelse button').waitFor();
  await page.getByLabel('Status').selectOption({ index: 1 });
  await page.locator('#resultater h3 a').first().waitFor();
  const kept = await storage(page);
  await page.goto(`${origin}/barrierer/`);
  await page.locator('.facets a[data-facet]').first().click();
  await page.locator('.facets a[aria-current]').waitFor();
  await page.goto(`${origin}/giv-besked/`);
  await page.getByLabel('Et spørgsmål').check();
  await page.getByLabel('Din besked').fill('Virker skemaet med den strenge politik?');
  // whoever is quicker is asked to look it through first
  await page.waitForTimeout(2_100);
  // sent over the work that the browser did, with no page between
  const [posted] = await Promise.all([
    page.waitForRequest((request) => request.method() === 'POST'),
    page.getByRole('button', { name: 'Send besked' }).click(),
  ]);
  expect(new URLSearchParams(posted.postData() ?? '').get('proof')).toMatch(/./);
  await page.getByRole('heading', { name: 'Tak for din besked' }).waitFor();
  return [...kept, ...(await storage(page))];
}

/** Notes all that a page asks for elsewhere, and all that it complains about. */
async function listen(page: Page, origin: string): Promise<Heard> {
  const heard: Heard = { requests: 0, foreign: [], complaints: [] };
  page.on('request', (request) => {
    heard.requests += 1;
    const { protocol } = new URL(request.url());
    if (!request.url().startsWith(`${origin}/`) && protocol !== 'data:') heard.foreign.push(request.url());
  });
  page.on('response', (response) => {
    // an answer that is an error is right for the page itself (404, a form with errors), never for what a page fetches
    if (response.status() >= 400 && !response.request().isNavigationRequest()) {
      heard.complaints.push(`${response.status()} ${response.url()}`);
    }
  });
  page.on('pageerror', (error) => heard.complaints.push(error.message));
  page.on('console', (message) => {
    const expected = message.text().startsWith('Failed to load resource: the server responded');
    if (['error', 'warning'].includes(message.type()) && !expected)
      heard.complaints.push(`${page.url()} ${message.text()}`);
  });
  await page.exposeFunction('complain', (violation: string) => heard.complaints.push(violation));
  await page.addInitScript(() => {
    const { complain } = globalThis as unknown as { complain: (violation: string) => void };
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      complain(`${location.pathname} ${effectiveDirective} ${blockedURI} ${sample}`),
    );
  });
  return heard;
}

async function storage(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const caches = await globalThis.caches.keys();
    const found = [
      ...Object.keys(localStorage).map((key) => `localStorage: ${key}`),
      ...Object.keys(sessionStorage).map((key) => `sessionStorage: ${key}`),
      ...databases.map(({ name }) => `indexedDB: ${name ?? ''}`),
      ...caches.map((name) => `cache: ${name}`),
    ];
    return found.map((what) => `${location.origin}${location.pathname} ${what}`);
  });
}

type Heard = { requests: number; foreign: string[]; complaints: string[] };
