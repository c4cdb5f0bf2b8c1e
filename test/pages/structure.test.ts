import { describe, expect, test } from 'vitest';
import {
  attribute,
  builtPages,
  isCard,
  isFrame,
  textOf,
  type BuiltPage,
  type Element,
} from './setup/dist.ts';

describe.each(['real', 'synthetic'] as const)('every page of the %s site', (site) => {
  const pages = builtPages(site).filter((page) => !isFrame(page));
  const failing = (holds: (page: BuiltPage) => boolean) =>
    pages.filter((page) => !holds(page)).map(({ path }) => path);

  test('says which language it is in', () => {
    const language = (path: string) => (path.startsWith('/en/') ? 'en' : 'da');
    const stated = (page: BuiltPage) => attribute(named(page, 'html')[0] as Element, 'lang');
    expect(failing((page) => stated(page) === language(page.path))).toEqual([]);
  });

  test('has one heading of level 1, with words in it', () => {
    expect(pages.length).toBeGreaterThan(40);
    expect(failing((page) => named(page, 'h1').length === 1 && words(named(page, 'h1')[0]) !== '')).toEqual(
      [],
    );
  });

  test('skips no level of headings, and none of them is empty', () => {
    const broken = pages.flatMap(({ path, elements }) => {
      const headings = elements.filter(({ tagName }) => /^h[1-6]$/.test(tagName));
      // a header may hold a heading before the page's own, so that the first may be of any level that the page has later
      return headings
        .filter((heading, index) => level(heading) > level(headings[index - 1]) + 1 || words(heading) === '')
        .map((heading) => `${path}: h${level(heading)} ${words(heading)}`);
    });
    expect(broken).toEqual([]);
  });

  test('has a title of its own that ends with the portal’s name', () => {
    const titleOf = (page: BuiltPage) => words(headOf(page).find(({ tagName }) => tagName === 'title'));
    const titles = pages.map(titleOf);
    expect(titles.filter((title) => !/^Målbilledet: .|. \| Målbilledet$/.test(title))).toEqual([]);
    // a proper name is the same in both languages
    const inLanguage = pages
      // the card of a barrier that was given another name stands at both
      .filter(({ path }) => !path.endsWith('/indlejr/barrierer/syntetisk-gammelt-navn/'))
      .map((page) => `${page.path.slice(0, 4) === '/en/' ? 'en' : 'da'} ${titleOf(page)}`);
    expect(inLanguage.filter((title, index) => inLanguage.indexOf(title) !== index)).toEqual([]);
  });

  test('has a description for those who find it by a search engine', () => {
    const description = (page: BuiltPage) =>
      headOf(page).find((element) => attribute(element, 'name') === 'description');
    expect(
      failing((page) => {
        const element = description(page);
        return element !== undefined && (attribute(element, 'content') ?? '').trim().length >= 15;
      }),
    ).toEqual([]);
  });

  test('begins with a link past the header, to a main part that can take focus', () => {
    expect(
      failing((page) => {
        if (isCard(page)) return true;
        const first = page.elements.find(({ tagName }) => ['a', 'button', 'input'].includes(tagName));
        const main = named(page, 'main');
        const to = main[0] && attribute(main[0], 'id');
        return (
          main.length === 1 &&
          first !== undefined &&
          attribute(first, 'href') === `#${to ?? '-'}` &&
          attribute(main[0] as Element, 'tabindex') === '-1'
        );
      }),
    ).toEqual([]);
  });
});

function named({ elements }: BuiltPage, tag: string): Element[] {
  return elements.filter(({ tagName }) => tagName === tag);
}

/** The elements of the head alone: an SVG has titles of its own. */
function headOf(page: BuiltPage): Element[] {
  return page.elements.filter(({ parentNode }) => parentNode !== null && parentNode.nodeName === 'head');
}

function words(element: Element | undefined): string {
  return element ? textOf(element).replace(/\s+/g, ' ').trim() : '';
}

/** 0 before the first heading, so that it must be of level 1. */
function level(heading: Element | undefined): number {
  return heading ? Number(heading.tagName.slice(1)) : 0;
}
