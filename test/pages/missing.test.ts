import { describe, expect, test } from 'vitest';
import { hasPendingDeadline, isOverdue, stageOf } from '../../site/model/rules/barrier.ts';
import { isMissing } from '../../site/model/schemas/fields.ts';
import { missingStates } from '../../site/model/vocabulary/entries.ts';
import { formatDate } from '../../site/model/dates.ts';
import { builtPages, textOf, type BuiltPage } from './setup/dist.ts';
import { readPortal } from './setup/portal.ts';

test('the two ways of being missing have two wordings, and neither is the wording of what is out of date', () => {
  const words = Object.values(missingStates).map(({ da }) => da);
  expect(new Set(words).size).toBe(2);
  expect(words.filter((word) => /forældet/i.test(word))).toEqual([]);
});

describe.each(['real', 'synthetic'] as const)('on the %s site', (site) => {
  const portal = readPortal(site);
  const pages = new Map(builtPages(site).map((page) => [page.path, page]));
  const pageOf = (path: string): BuiltPage => {
    const page = pages.get(path);
    if (!page) throw new Error(`${path} was not built.`);
    return page;
  };

  test('every barrier says of its owner and its deadline exactly what the content says', () => {
    const waiting = portal.barriers.filter((barrier) => ['open', 'in-progress'].includes(stageOf(barrier)));
    expect(waiting.length).toBeGreaterThan(4);
    for (const { id, owner, deadline } of waiting) {
      const facts = factsOf(pageOf(`/barrierer/${id}/`));
      const { da } = isMissing(owner)
        ? missingStates[owner.missing]
        : { da: portal.get('organisations', owner).title };
      expect(facts.get('Hvem skylder svaret'), id).toBe(da);
      expect(facts.get('Svaret er lovet'), id).toBe(
        isMissing(deadline) ? missingStates[deadline.missing].da : formatDate(deadline),
      );
    }
  });

  test('a deadline is called overdue where it is, and nowhere else', () => {
    const said = portal.barriers.filter(({ id }) =>
      /er overskredet\./.test(pageOf(`/barrierer/${id}/`).html),
    );
    expect(said).toEqual(portal.barriers.filter((barrier) => isOverdue(barrier, portal.today)));
    if (site === 'synthetic') {
      expect(said).toHaveLength(1);
      expect(portal.barriers.filter(hasPendingDeadline).length).toBeGreaterThan(1);
    }
  });

  test('every indicator says how it stands in the words of the model, and never guesses', () => {
    for (const indicator of portal.indicators.filter(({ role }) => role !== 'context')) {
      const { html } = pageOf(`/maalbillede/indikatorer/${indicator.id}/`);
      const { key, reason } = portal.standing(indicator);
      expect(html, indicator.id).toContain(`badge badge--${key}`);
      // a share of the way, where there is no number to reckon it from, would be a guess
      if (reason === 'no-observation')
        expect(html, indicator.id).toContain('så ingen kan sige, hvor langt det er');
      if (reason === 'out-of-date') expect(html, indicator.id).toContain('Den har været forældet siden');
    }
  });
});

/** The facts of a page by their Danish names. */
function factsOf({ elements }: BuiltPage): ReadonlyMap<string, string> {
  const words = (tag: string) =>
    elements
      .filter(({ tagName }) => tagName === tag)
      .map((element) => textOf(element).replace(/\s+/g, ' ').trim());
  const values = words('dd');
  return new Map(words('dt').map((name, index) => [name, values[index] ?? '']));
}
