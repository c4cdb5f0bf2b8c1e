import { describe, expect, inject, test } from 'vitest';
import { inLanguage, speak } from '../../site/i18n/index.ts';
import { languages } from '../../site/model/language.ts';
import { verdicts } from '../../site/model/vocabulary/barrier.ts';
import { REAL_ADDRESS } from './setup/built-for.ts';
import { usePage } from './setup/browser.ts';
import { readPortal } from './setup/portal.ts';

const page = usePage();
const { origin } = inject('sites').real;
/** The smallest type that is read with ease on paper, in CSS pixels. */
const SMALLEST = (8.5 * 96) / 72;

const prints = readPortal('real').barriers.flatMap((barrier) =>
  languages.map((language) => ({
    barrier,
    speech: speak(language),
    path: inLanguage(`/barrierer/${barrier.id}/`, language),
  })),
);

describe('a barrier on paper', () => {
  test.for(prints)('$path fits on one A4 page', async ({ path }) => {
    await page().goto(origin + path);
    expect(pagesOf(await page().pdf({ format: 'A4' }))).toBe(1);
  });

  test.for(prints)(
    '$path has what a reader takes along, in readable type',
    async ({ barrier, speech, path }) => {
      await page().emulateMedia({ media: 'print' });
      await page().goto(origin + path);
      const { answer, interpretations } = barrier;
      const { danish, label, t } = speech;
      const words = await page().getByRole('main').innerText();
      const lists = [
        [t('barrier.mayNow'), answer.mayNow],
        [t('barrier.mayNot'), answer.mayNot],
        [t('barrier.onlyIf'), answer.onlyIf],
        [t('barrier.mustStill'), answer.mustStill],
      ] as const;
      const headings = [
        ...lists.filter(([, items]) => items.length > 0).map(([heading]) => heading),
        t('barrier.provisions'),
        ...(interpretations.length > 0 ? [t('barrier.readings')] : []),
        ...(barrier.resolution ? [t('barrier.resolution'), t('barrier.decidedBy')] : []),
        t('sources.heading'),
      ];
      for (const heading of headings) expect(words).toContain(heading);
      expect(words).toContain(`${label(verdicts[answer.verdict])}:`);
      expect(words).toContain(t('barrier.since'));
      // the portal that the tests read holds the Danish words
      if (danish === undefined) {
        for (const text of [barrier.question, answer.text, ...lists.flatMap(([, items]) => items)])
          expect(words).toContain(text);
      }
      expect(await page().locator('#henvis').isVisible()).toBe(true);
      expect(words).toMatch(new RegExp(`24\\.? (?:november|November) 2026\\. ${REAL_ADDRESS}${path}`));
      expect(await page().evaluate(smallestType)).toBeGreaterThanOrEqual(SMALLEST - 0.01);
    },
  );

  test('leaves out what is of no use there: menu, search, forms, feeds and footer', async () => {
    await page().emulateMedia({ media: 'print' });
    await page().goto(`${origin}/barrierer/su-handicaptillaeg/`);
    const useless = page().locator('nav, form, button, .page-foot, .site-footer, a.button');
    expect(await useless.count()).toBeGreaterThan(5);
    for (const element of await useless.all()) expect(await element.isVisible()).toBe(false);
  });

  test('prints the addresses of sources and laws, each once', async () => {
    await page().emulateMedia({ media: 'print' });
    await page().goto(`${origin}/barrierer/generel-hjemmel/`);
    const after = await page().evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main a')]
        .filter((link) => link.checkVisibility())
        .map((link) => [link.innerText, getComputedStyle(link, '::after').content] as const),
    );
    const printed = after.filter(([, content]) => content.includes('https://'));
    expect(printed.length).toBeGreaterThan(2);
    const law = after.find(([words]) => words.startsWith('http'));
    expect(law?.[1]).toBe('none');
  });
});

test('the counter of pages counts: a long page has several', async () => {
  await page().goto(`${origin}/kilder/`);
  expect(pagesOf(await page().pdf({ format: 'A4' }))).toBeGreaterThan(2);
});

/** Chromium writes the page objects in the clear (ISO 32000-1, 7.7.3.3); `/Type /Pages` is the tree that holds them. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** Runs inside the page: the smallest size (px) that a visible text is set in. */
function smallestType(): number {
  const sizes: number[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const parent = node.parentElement;
    if (node.textContent?.trim() && parent?.checkVisibility())
      sizes.push(parseFloat(getComputedStyle(parent).fontSize));
  }
  return Math.min(...sizes);
}
