import { describe, expect, test } from 'vitest';
import { attribute, builtPages, type BuiltPage, type Element } from './setup/dist.ts';

/** The pages that may run anything: the search, the list that is filtered in place, the feedback form and the service's frame. */
const mayRun = (path: string): boolean => /^\/(?:en\/)?(?:soeg|barrierer|giv-besked|skal)\/$/.test(path);

describe.each(['real', 'synthetic'] as const)('the pages of the %s site', (site) => {
  const pages = builtPages(site);
  const found = (wrong: (element: Element, page: BuiltPage) => boolean) =>
    pages.flatMap((page) =>
      page.elements
        .filter((element) => wrong(element, page))
        .map(({ tagName }) => `${page.path} <${tagName}>`),
    );

  // data for machines is no script: a browser never runs it
  const isScript = (element: Element) =>
    element.tagName === 'script' && attribute(element, 'type') !== 'application/ld+json';

  test('send no script, but for the search, the list that is filtered in place and the feedback form', () => {
    expect(found((element, { path }) => isScript(element) && !mayRun(path))).toEqual([]);
    // a hint to fetch a module is a script as well
    expect(pages.filter(({ html, path }) => !mayRun(path) && /modulepreload|\.m?js["?]/.test(html))).toEqual(
      [],
    );
    expect(found((element, { path }) => isScript(element) && mayRun(path))).not.toEqual([]);
  });

  test('have no event handler and no javascript: address', () => {
    expect(found(({ attrs }) => attrs.some(({ name }) => name.startsWith('on')))).toEqual([]);
    expect(
      found(({ attrs }) => attrs.some(({ value }) => /^\s*(javascript|data|vbscript):/i.test(value))),
    ).toEqual([]);
  });

  test('have no style attribute, which the policy would block', () => {
    expect(found(({ attrs }) => attrs.some(({ name }) => name === 'style'))).toEqual([]);
  });

  test('embed nothing from elsewhere', () => {
    expect(found(({ tagName }) => ['iframe', 'object', 'embed', 'base', 'applet'].includes(tagName))).toEqual(
      [],
    );
  });
});
