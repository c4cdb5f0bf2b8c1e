import { describe, expect, test } from 'vitest';
import { presentList } from '../../site/model/rules/standing.ts';
import { builtPages, textOf, type BuiltPage } from './setup/dist.ts';
import { readPortal } from './setup/portal.ts';

describe.each(['real', 'synthetic'] as const)('on the %s site', (site) => {
  const portal = readPortal(site);
  const pages = new Map(builtPages(site).map((page) => [page.path, page]));
  const below = (folder: string) =>
    [...pages.keys()].flatMap((path) => new RegExp(`^/${folder}/([^/]+)/$`).exec(path)?.[1] ?? []).sort();

  test('an organisation has a page where the content says something of it, and nowhere else', () => {
    const recorded = portal.organisations.filter(({ id }) => portal.recordOf(id)).map(({ id }) => id);
    expect(recorded.length).toBeGreaterThan(5);
    expect(recorded.length).toBeLessThan(portal.organisations.length);
    expect(below('organisationer')).toEqual(recorded.sort());
  });

  test('an organisation’s page names every answer that it owes and everything that it takes part in', () => {
    for (const { id } of portal.organisations) {
      const record = portal.recordOf(id);
      if (!record) continue;
      const words = wordsOf(pages.get(`/organisationer/${id}/`));
      for (const { question } of record.owes) expect(words, id).toContain(question);
      for (const { initiative } of record.adopted) expect(words, id).toContain(initiative.title);
      for (const { reading } of record.readings) expect(words, id).toContain(reading.text);
    }
  });

  test('a situation says the answers of its barriers in their own words, each with its way to the whole', () => {
    expect(below('hvad-betyder-det')).toEqual(portal['life-situations'].map(({ id }) => id).sort());
    for (const { id, barriers } of portal['life-situations']) {
      const page = pages.get(`/hvad-betyder-det/${id}/`);
      for (const name of presentList(barriers)) {
        expect(wordsOf(page), id).toContain(portal.get('barriers', name).answer.text);
        expect(page?.html, id).toContain(`href="/barrierer/${name}/"`);
      }
    }
  });
});

function wordsOf(page: BuiltPage | undefined): string {
  const main = page?.elements.find(({ tagName }) => tagName === 'main');
  return main ? textOf(main).replace(/\s+/g, ' ') : '';
}
