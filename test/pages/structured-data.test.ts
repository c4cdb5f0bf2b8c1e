import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { findings } from '../structured-data/vocabulary.ts';
import { attribute, builtPages, textOf, type BuiltPage, type Element } from './setup/dist.ts';

const document = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(z.looseObject({ '@type': z.string() })).min(1),
});
const breadcrumb = z.object({ itemListElement: z.array(z.object({ name: z.string() })) });

describe.each(['real', 'synthetic'] as const)('the data for machines on the %s site', (site) => {
  const pages = builtPages(site)
    .map((page) => ({ page, blocks: blocksOf(page) }))
    .filter(({ blocks }) => blocks.length > 0)
    .map(({ page, blocks }) => ({
      page,
      blocks,
      things: document.parse(JSON.parse(textOf(blocks[0] as Element)))['@graph'],
    }));

  test('is one block a page, on every page that has a breadcrumb, and on the front page', () => {
    expect(pages.filter(({ blocks }) => blocks.length > 1).map(({ page }) => page.path)).toEqual([]);
    const paths = pages.map(({ page }) => page.path);
    expect(paths).toEqual(expect.arrayContaining(['/', '/en/', '/barrierer/', '/en/ordbog/']));
    expect(paths.length).toBeGreaterThan(100);
  });

  test('tells of each kind of thing', () => {
    const types = new Set(pages.flatMap(({ things }) => things.map(({ '@type': type }) => type)));
    expect([...types].sort()).toEqual([
      'BreadcrumbList',
      'Dataset',
      'DefinedTermSet',
      'Legislation',
      'QAPage',
      'WebSite',
    ]);
  });

  test('has the same breadcrumb as the page shows', () => {
    const differ = pages.filter(({ page, things }) => {
      const list = things.find(({ '@type': type }) => type === 'BreadcrumbList');
      const told = list ? breadcrumb.parse(list).itemListElement.map(({ name }) => name) : [];
      return told.join(' > ') !== shownTrail(page).join(' > ');
    });
    expect(differ.map(({ page }) => page.path)).toEqual([]);
  });
});

test('each thing on the real site, which knows its own address, is valid', () => {
  const things = builtPages('real').flatMap((page) =>
    blocksOf(page)
      .flatMap((block) => document.parse(JSON.parse(textOf(block)))['@graph'])
      .map((thing) => ({ path: page.path, findings: findings(thing) })),
  );
  expect(things.length).toBeGreaterThan(200);
  expect(things.filter((thing) => thing.findings !== undefined)).toEqual([]);
});

function blocksOf({ elements }: BuiltPage): Element[] {
  return elements.filter((element) => attribute(element, 'type') === 'application/ld+json');
}

function shownTrail({ elements }: BuiltPage): string[] {
  const nav = elements.find((element) => attribute(element, 'class') === 'breadcrumb');
  return nav
    ? elements
        .filter((element) => isWithin(element, nav) && element.tagName === 'li')
        .map((item) => textOf(item).trim())
    : [];
}

function isWithin(element: Element, outer: Element): boolean {
  const { parentNode } = element;
  return (
    parentNode !== null && (parentNode === outer || ('tagName' in parentNode && isWithin(parentNode, outer)))
  );
}
