import type { Citation } from '../model/citation.ts';
import { provisionSlug, type Provision } from '../model/provision.ts';
import type { LawTable } from './index-format.ts';

/** A page that answers a law's name or a citation by itself. */
export type BestAnswer = { title: string; path: string; kind: 'law' | 'provision' };

/** The pages of what is cited: the provision, or what it is a part of, or its parts, and where none has a page, the law. */
export function bestAnswers(citations: readonly Citation[], table: LawTable): BestAnswer[] {
  const answers = citations.flatMap(({ law, provision }) => {
    const provisions = provision ? provisionPages(provision, law, table) : [];
    const laws = table.laws.filter(({ id }) => id === law);
    return provisions.length > 0
      ? provisions.map((page) => answer(page, 'provision'))
      : laws.map((page) => answer(page, 'law'));
  });
  return [...new Map(answers.map((page) => [page.path, page])).values()];
}

function provisionPages(
  provision: Provision,
  law: string | undefined,
  { provisions }: LawTable,
): LawTable['provisions'] {
  const candidates = law === undefined ? provisions : provisions.filter((page) => page.law === law);
  for (const slug of slugsOf(provision)) {
    const exact = candidates.filter((page) => page.slug === slug);
    if (exact.length > 0) return exact;
  }
  const whole = provisionSlug({ kind: provision.kind, number: provision.number });
  const beginning = new RegExp(`^${whole}${provision.suffix ?? '[a-z]?'}(?:-|$)`);
  return candidates.filter(({ slug }) => beginning.test(slug));
}

/** The address of a provision, then of what it is a part of. */
function slugsOf({ kind, number, suffix, subsection, item, letter }: Provision): string[] {
  const section: Provision = { kind, number, ...(suffix && { suffix }) };
  const within: Provision = { ...section, ...(subsection && { subsection }) };
  const inItem: Provision = { ...within, ...(item && { item }) };
  const all = [{ ...inItem, ...(letter && { letter }) }, inItem, within, section];
  return [...new Set(all.map(provisionSlug))];
}

function answer({ title, path }: { title: string; path: string }, kind: BestAnswer['kind']): BestAnswer {
  return { title, path, kind };
}
