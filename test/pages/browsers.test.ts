import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Linter } from 'eslint';
import { describe, expect, inject, test } from 'vitest';
import { missingMembers, missingStyles } from './setup/browser-support.ts';
import { builtPages } from './setup/dist.ts';

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

describe('the scripts as they are sent', () => {
  const folder = join(inject('sites').real.dist, '_astro');
  const scripts = globSync('*.js', { cwd: folder })
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
    // the search looks behind in its rules of the language, and runs from Safari 16.4 (2023) on
    .filter(({ text }) => !text.includes('/pagefind'));

  test('are more than the search', () => expect(scripts.length).toBeGreaterThan(1));

  test.each(scripts)('$name is written in the language of 2021', ({ text }) => {
    const faults = new Linter().verify(text, {
      languageOptions: { ecmaVersion: 2021, sourceType: 'module' },
    });
    expect(faults).toEqual([]);
  });

  test.each(scripts)('$name calls nothing that came later', ({ text }) => {
    expect(missingMembers(text)).toEqual([]);
    expect(text).not.toMatch(/\(\?<[=!]/);
  });

  test('what came later is found', () => {
    expect(missingMembers('a.map(b); Object.groupBy(a, b); a.toSorted()')).toEqual(['groupBy', 'toSorted']);
  });
});
