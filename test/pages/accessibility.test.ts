import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { servicePages } from './service-pages.ts';
import { useBrowser } from './setup/browser.ts';
import { visits } from './templates.ts';

/** WCAG 2.2 A and AA is what the law on web accessibility asks for; the rest is what good pages do. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

const open = useBrowser();

describe('axe finds nothing, in light and in dark, at 1280 and at 360 px', () => {
  test.for(visits)('$name', async ({ url }) => {
    const page = await open();
    await page.goto(url, { waitUntil: url.includes('/soeg/') ? 'networkidle' : 'load' });
    expect(await violations(page)).toEqual([]);
  });

  test.for(servicePages)('$name', async (shown) => {
    const page = await open();
    await shown.open(page, inject('sites').synthetic.origin);
    expect(await violations(page)).toEqual([]);
  });
});

/** What axe holds against the page in each look: the rule, the sentence and the elements. */
async function violations(page: Page): Promise<string[]> {
  // the builder leaves axe in the page: to put it in anew for each look takes longer than the looks
  await new AxeBuilder({ page }).setLegacyMode().withRules('document-title').analyze();
  const found: string[] = [];
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const report = await page.evaluate(runAxe, TAGS);
      expect(report.passes.length, 'axe looked at nothing').toBeGreaterThan(10);
      found.push(...report.violations.map((violation) => `${colorScheme} ${width}: ${sentence(violation)}`));
    }
  }
  return found;
}

/** Runs inside the page. */
function runAxe(tags: string[]): Promise<Report> {
  const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<Report> } };
  return axe.run({ runOnly: tags, resultTypes: ['violations'] });
}

function sentence({ id, help, nodes }: Violation): string {
  return `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`;
}

type Violation = { id: string; help: string; nodes: { html: string }[] };
type Report = { violations: Violation[]; passes: unknown[] };
