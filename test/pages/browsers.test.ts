import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Linter } from 'eslint';
import { describe, expect, inject, test } from 'vitest';
import { languages } from '../../site/model/language.ts';
import { indexFolder } from '../../site/search/index-format.ts';
import { missingStyles } from './setup/browser-support.ts';
import { builtPages } from './setup/dist.ts';
import { missingInScript, missingInWasm } from './setup/script-support.ts';

/** What a browser of five years ago does without, and what it then does. */
const harmless = {
  ':popover-open': 'the menu stands open, without its button',
  '::backdrop': 'as the menu',
  ':has()': 'a barrier is printed without the two columns',
  ':focus-visible': 'the focus is marked as the browser itself marks it',
  '::details-content': 'a folded part is not printed unfolded',
  '@media scripting': 'the search page moves down a little when its script has come',
  '@media forced-colors': 'no such mode, or the colours of the page',
  '@page': 'the printed page has the margins of the browser',
  '-moz-text-size-adjust': 'text grows when a phone is turned',
  'accent-color': 'ticks have the colour of the system',
  'align-content: start': 'a column of filters is spread out',
  'align-self: start': 'a badge is as high as its row',
  'break-after: avoid': 'a heading may be printed apart from its text',
  'color-scheme': 'scroll bars and fields stay light in the dark',
  'content-visibility': 'a folded part is folded by the browser itself',
  'forced-color-adjust': 'no such mode',
  'overflow-wrap: anywhere': 'a long word may reach beyond a narrow column',
  'scroll-behavior': 'the page jumps where it would glide',
  'text-size-adjust': 'text grows when a phone is turned',
  'text-wrap': 'lines are broken less evenly',
  'user-select: all': 'a code is marked by hand',
} as const;

describe('the styles as they are sent', () => {
  test('ask of a browser of five years ago only what it knows, or can do without', () => {
    const pages = [...builtPages('real'), ...builtPages('synthetic')];
    const styles = new Set(pages.flatMap(({ html }) => html.match(/<style[^>]*>.*?<\/style>/gs) ?? []));
    expect(styles.size).toBeGreaterThan(3);
    const missing = new Set(
      [...styles].flatMap((style) => missingStyles(style.replaceAll(/<\/?style[^>]*>/g, ''))),
    );
    expect([...missing].sort()).toEqual(Object.keys(harmless).sort());
  });

  test('are found wanting where they should be', () => {
    expect(
      missingStyles(
        '@layer a { b { color: color-mix(in srgb, red, blue) } } @media (width >= 1px) { a { height: 1dvh } }' +
          'a { & b { top: 0 } } a::before { content: "x" / "" } @container (min-width: 1px) { a { top: 0 } }',
      ).sort(),
    ).toEqual([
      '&',
      '1dvh',
      '@container',
      '@layer',
      '@media range',
      'color-mix()',
      'content: alternative text',
    ]);
    // said before in words that all know
    expect(
      missingStyles('a { color: red; color: oklch(40% 0.2 200); content: "x"; content: "x" / "" }'),
    ).toEqual([]);
  });
});

/** What the scripts seem to ask for, and do not need. */
const spared = {
  '.Segmenter()': 'Pagefind asks whether there is one',
  '.captureStackTrace()': 'Pagefind asks whether there is one',
  '.destroy()': "a method of Pagefind's own",
  '.grow()': 'of a table of WebAssembly, which all have',
  '.manifest()': "of the search's store",
} as const;

describe('the scripts as they are sent', () => {
  const { dist } = inject('sites').real;
  const own = globSync('_astro/*.js', { cwd: dist });
  const engines = languages.map((language) => `${indexFolder(language)}/pagefind.js`.slice(1));
  const scripts = [...own, ...engines].map((name) => ({
    name,
    text: readFileSync(join(dist, name), 'utf8'),
  }));

  test('are those of the search, the list that is filtered in place, and the feedback form', () => {
    expect(own.length).toBeGreaterThan(2);
    expect(scripts.some(({ text }) => text.includes('/pagefind'))).toBe(true);
  });

  test.each(scripts)('$name is written in the language of 2021', ({ text }) => {
    const faults = new Linter().verify(text, {
      languageOptions: { ecmaVersion: 2021, sourceType: 'module' },
    });
    expect(faults).toEqual([]);
  });

  test('call nothing that came later, and look behind in no expression', () => {
    const missing = new Set(scripts.flatMap(({ text }) => missingInScript(text)));
    expect([...missing].sort()).toEqual(Object.keys(spared).sort());
  });

  test('what came later is found', () => {
    const newer =
      'a.map(b); Object.groupBy(a, b); a.toSorted(); structuredClone(a); /(?<!o)a/; RegExp(`(?<=${a})b`)';
    expect(missingInScript(newer)).toEqual(['.groupBy()', '.toSorted()', 'structuredClone()', '(?<']);
  });
});

describe("the search's WebAssembly", () => {
  // behind a mark of Pagefind's
  const wasm = readFileSync(
    join(inject('sites').real.dist, indexFolder('da'), 'wasm.unknown.pagefind'),
  ).subarray(12);

  test('is made for what the browsers of 2021 could run', () => {
    expect(missingInWasm(new WebAssembly.Module(wasm))).toEqual([]);
  });

  test('what came later is found', () => {
    const section = [26, 15, ...bytes('target_features'), 1, 43, 7, ...bytes('simd128')];
    const made = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 0, ...section);
    expect(missingInWasm(new WebAssembly.Module(made))).toEqual(['simd128']);
  });

  function bytes(text: string): Uint8Array {
    return new TextEncoder().encode(text);
  }
});
