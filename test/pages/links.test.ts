import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { attribute, builtPages, isCard, isFrame, type BuiltPage } from './setup/dist.ts';

/** Where an address may stand. */
const ADDRESSES = ['href', 'src', 'action', 'formaction', 'poster', 'data'];
/** Attributes that name other elements of the same page by their id. */
const NAMING = [
  'for',
  'form',
  'list',
  'popovertarget',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
];
const HERE = 'http://portal.invalid';

describe.each(['real', 'synthetic'] as const)('the links of the %s site', (site) => {
  const pages = builtPages(site);
  const shown = pages.filter((page) => !isFrame(page));
  const links = shown.flatMap((page) =>
    addressesOf(page).map((href) => ({ page: page.path, href, url: new URL(href, `${HERE}${page.path}`) })),
  );
  const internal = links.filter(({ url }) => url.origin === HERE);
  const say = ({ page, href }: (typeof links)[number]) => `${page} → ${href}`;

  test('every internal link leads to a page or a file, without a detour', () => {
    const { dist } = inject('sites')[site];
    const lost = internal
      .filter(({ url }) => !url.pathname.startsWith('/api/'))
      .filter(
        ({ url: { pathname } }) =>
          !existsSync(join(dist, pathname.endsWith('/') ? `${pathname}index.html` : pathname)),
      );
    expect(internal.length).toBeGreaterThan(500);
    expect(lost.map(say)).toEqual([]);
  });

  test('every fragment is the id of an element on the page that it leads to', () => {
    const ids = new Map(pages.map((page) => [page.path, new Set(idsOf(page))]));
    const fragments = internal.filter(({ url }) => url.hash !== '');
    const lost = fragments.filter(
      ({ url }) => !ids.get(url.pathname)?.has(decodeURIComponent(url.hash.slice(1))),
    );
    expect(fragments.length).toBeGreaterThan(100);
    expect(lost.map(say)).toEqual([]);
  });

  test('every link to the service is answered', async () => {
    const { origin } = inject('sites')[site];
    const targets = new Set(
      internal
        .filter(({ url }) => url.pathname.startsWith('/api/'))
        .map(({ url }) => url.pathname + url.search),
    );
    const answers = await Promise.all(
      [...targets].map(async (target) => `${target} ${(await fetch(origin + target)).status}`),
    );
    expect(targets.size).toBeGreaterThan(10);
    expect(answers.filter((answer) => !answer.endsWith(' 200'))).toEqual([]);
  });

  test('nothing links to the frame of the service’s pages', () => {
    expect(internal.filter(({ url }) => url.pathname.startsWith('/skal')).map(say)).toEqual([]);
  });

  test('a link out of the site is http or https, and opens no new window', () => {
    const outward = links.filter(({ url }) => url.origin !== HERE);
    expect(outward.length).toBeGreaterThan(5);
    expect(outward.filter(({ url }) => !/^https?:$/.test(url.protocol)).map(say)).toEqual([]);
    // out of a card's frame, into the window that the reader already has
    const targets = (page: BuiltPage) =>
      page.elements.map((element) => attribute(element, 'target')).filter((value) => value !== undefined);
    expect(
      shown
        .filter((page) => targets(page).some((target) => target !== '_top' || !isCard(page)))
        .map(({ path }) => path),
    ).toEqual([]);
    expect(
      shown
        .filter(isCard)
        .filter((page) => targets(page).length !== 1)
        .map(({ path }) => path),
    ).toEqual([]);
  });

  test('no id stands twice on a page', () => {
    const twice = pages.flatMap((page) => {
      const ids = idsOf(page);
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${page.path} #${id}`);
    });
    expect(twice).toEqual([]);
  });

  test('every label, description and menu button names an element that is there', () => {
    const lost = pages.flatMap((page) => {
      const ids = new Set(idsOf(page));
      const named = page.elements.flatMap((element) =>
        NAMING.flatMap((name) => attribute(element, name)?.split(/\s+/) ?? []),
      );
      return named.filter((id) => !ids.has(id)).map((id) => `${page.path} ${id}`);
    });
    expect(lost).toEqual([]);
  });
});

function addressesOf({ elements }: BuiltPage): string[] {
  return elements.flatMap((element) =>
    ADDRESSES.map((name) => attribute(element, name)).filter((value) => value !== undefined),
  );
}

function idsOf({ elements }: BuiltPage): string[] {
  return elements.map((element) => attribute(element, 'id')).filter((id) => id !== undefined);
}
