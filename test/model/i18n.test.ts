import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import da from '../../site/i18n/da.json' with { type: 'json' };
import en from '../../site/i18n/en.json' with { type: 'json' };
import { eachLanguage, inLanguage, languageOf, speak } from '../../site/i18n/index.ts';

const holes = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();

it('both languages have the same texts, with the same holes in them', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(da).sort());
  const differ = (Object.keys(da) as (keyof typeof da)[]).filter(
    (key) => String(holes(da[key])) !== String(holes(en[key])),
  );
  expect(differ).toEqual([]);
});

it('every text is used by some page, or by the service', () => {
  const files = globSync('{site,functions}/**/*.{astro,ts}');
  expect(files.length).toBeGreaterThan(80);
  const code = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  // a key may be put together from a state, as in `standing.${reason}`
  const used = (key: string): boolean =>
    code.includes(`'${key}'`) ||
    code.includes(`"${key}"`) ||
    code.includes(`\`${key.slice(0, key.lastIndexOf('.') + 1)}\${`);
  expect(Object.keys(da).filter((key) => !used(key))).toEqual([]);
});

it('a text whose hole gets no value is refused, so that no page shows a bare brace', () => {
  expect(() => speak('da').t('goal.number')).toThrow('goal.number needs a value for n');
  expect(speak('en').t('goal.number', { n: 2 })).toContain('2');
});

it('the language is told by the address', () => {
  const of = (path: string) => languageOf(new URL(path, 'https://example.org'));
  expect([of('/'), of('/en/'), of('/en'), of('/english/'), of('/barrierer/en/')]).toEqual([
    'da',
    'en',
    'en',
    'da',
    'da',
  ]);
});

it('the same page in the other language, and back', () => {
  expect(inLanguage('/love/gdpr/', 'en')).toBe('/en/love/gdpr/');
  expect(inLanguage('/en/love/gdpr/', 'da')).toBe('/love/gdpr/');
  expect(inLanguage('/en/', 'da')).toBe('/');
  expect(speak('en').to('/giv-besked/')).toBe('/en/giv-besked/');
  expect(speak('en').to('/love/')).toBe('/en/love/');
});

it('every page is made once in each language', () => {
  expect(eachLanguage(() => [{ params: { law: 'gdpr' } }]).map(({ params }) => params)).toEqual([
    { law: 'gdpr', lang: undefined },
    { law: 'gdpr', lang: 'en' },
  ]);
});
