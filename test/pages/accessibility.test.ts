import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { servicePages } from './service-pages.ts';
import { usePage } from './setup/browser.ts';
import { goTo } from './setup/go-to.ts';
import { visits } from './visits.ts';

/** WCAG 2.2 A and AA is what the law on web accessibility asks for; the rest is what good pages do. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
/** The rules whose answer the colours of a page can change. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
/** Every rule at both widths and in both schemes, and the rules about colour in all four. */
const LOOKS = [
  { width: 1280, colorScheme: 'light', rules: TAGS },
  { width: 1280, colorScheme: 'dark', rules: COLOUR_RULES },
  { width: 360, colorScheme: 'dark', rules: TAGS },
  { width: 360, colorScheme: 'light', rules: COLOUR_RULES },
] as const;

const page = usePage();

describe('axe finds nothing, in light and in dark, at 1280 and at 360 px', () => {
  test.for(visits)('$name', async ({ url }) => {
    await goTo(page(), url);
    expect(await violations(page())).toEqual([]);
  });

  test.for(servicePages)('$name', async (shown) => {
    await shown.open(page(), inject('sites').synthetic.origin);
    expect(await violations(page())).toEqual([]);
  });
});

test('axe is awake: it finds a picture without a text, and grey on grey', async () => {
  await goTo(page(), `${inject('sites').real.origin}/om/`);
  await page().evaluate(() => {
    document.querySelector('main')?.append(new Image());
    const faint = document.querySelector('h1');
    if (faint) faint.style.color = '#bbb';
  });
  const found = (await violations(page())).join('\n');
  expect(found).toContain('light 1280: image-alt');
  expect(found).toContain('dark 360: image-alt');
  expect(found).toContain('light 1280: color-contrast');
  expect(found).toContain('light 360: color-contrast');
});

/** What axe holds against the page in each look: the rule, the sentence and the elements. */
async function violations(shown: Page): Promise<string[]> {
  // the builder leaves axe in the page: to put it in anew for each look takes longer than the looks
  await new AxeBuilder({ page: shown }).setLegacyMode().withRules('document-title').analyze();
  const found: string[] = [];
  for (const { width, colorScheme, rules } of LOOKS) {
    await shown.setViewportSize({ width, height: 800 });
    await shown.emulateMedia({ colorScheme });
    const { violations: wrong } = await shown.evaluate(runAxe, [...rules]);
    found.push(...wrong.map((violation) => `${colorScheme} ${width}: ${sentence(violation)}`));
  }
  return found;
}

/** Runs inside the page. */
function runAxe(rules: string[]): Promise<{ violations: Violation[] }> {
  const { axe } = globalThis as unknown as {
    axe: { run: (options: object) => Promise<{ violations: Violation[] }> };
  };
  return axe.run({ runOnly: rules, resultTypes: ['violations'] });
}

function sentence({ id, help, nodes }: Violation): string {
  return `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`;
}

type Violation = { id: string; help: string; nodes: { html: string }[] };
