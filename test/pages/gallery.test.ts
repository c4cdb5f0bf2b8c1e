import { mkdirSync } from 'node:fs';
import { describe, expect, inject, test } from 'vitest';
import { usePage } from './setup/browser.ts';
import { faintMarks } from './setup/faint-marks.ts';
import { goTo } from './setup/go-to.ts';

/** Where the photographs lie for people to look at. */
const FOLDER = '.cache/gallery';
const LOOKS = {
  light: { colorScheme: 'light', forcedColors: 'none', media: 'screen' },
  dark: { colorScheme: 'dark', forcedColors: 'none', media: 'screen' },
  forced: { colorScheme: 'light', forcedColors: 'active', media: 'screen' },
  print: { colorScheme: 'light', forcedColors: 'none', media: 'print' },
} as const;
const WIDTHS = [1280, 360] as const;

const page = usePage();
const looks = WIDTHS.flatMap((width) =>
  (Object.keys(LOOKS) as (keyof typeof LOOKS)[]).map((look) => ({ look, width })),
);

describe('every picture can be read in every look', () => {
  test.for(looks)('$look at $width px', async ({ look, width }) => {
    await page().setViewportSize({ width, height: 900 });
    await page().emulateMedia(LOOKS[look]);
    await goTo(page(), `${inject('sites').synthetic.origin}/galleri/`);
    mkdirSync(FOLDER, { recursive: true });
    await page().screenshot({ path: `${FOLDER}/${look}-${width}.png`, fullPage: true });
    const pictures = await page().locator('main svg[role="img"]').all();
    expect(pictures.length).toBeGreaterThan(8);
    for (const picture of pictures) {
      const box = await picture.boundingBox();
      expect(box?.width).toBeGreaterThan(150);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    }
    expect(await page().evaluate(faintMarks)).toEqual([]);
  });
});

test('a mark as pale as its paper is seen, and a word on it', async () => {
  await page().emulateMedia(LOOKS.light);
  await goTo(page(), `${inject('sites').synthetic.origin}/galleri/`);
  await page().evaluate(() => {
    for (const mark of document.querySelectorAll<SVGElement>('.point')) mark.style.fill = '#f4f4f4';
    for (const words of document.querySelectorAll<SVGElement>('.place--uses text'))
      words.style.fill = '#00566a';
  });
  const found = (await page().evaluate(faintMarks)).join('\n');
  expect(found).toContain('.point');
  expect(found).toContain('.place text');
});

test('the real portal has no gallery', async () => {
  const response = await page().goto(`${inject('sites').real.origin}/galleri/`);
  expect(response?.status()).toBe(404);
});
