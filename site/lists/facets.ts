import type { Speech, TextKey } from '../i18n/index.ts';
import type { Entry } from '../model/collections.ts';
import type { Portal } from '../model/portal.ts';
import { stageOf } from '../model/rules/barrier.ts';
import { slugOf } from '../model/slug.ts';
import { affectedParties, barrierKinds, barrierStages, levels } from '../model/vocabulary/barrier.ts';
import type { Label } from '../model/vocabulary/vocabulary.ts';
import { oncePerPortal } from '../reads.ts';

/** One way to sort barriers: its part of the address, its name, and the values that some barrier has. */
type Facet = { slug: string; name: TextKey; values: FacetValue[] };

/** `slug` is the same in every language; `label` is what the visitor reads. */
type FacetValue = { slug: string; label: string; barriers: readonly Entry<'barriers'>[] };

/** A list page: its address below /barrierer/, the values chosen, and the barriers that have them all. */
export type FacetPage = {
  path: string;
  chosen: { facet: Facet; value: FacetValue }[];
  barriers: Entry<'barriers'>[];
};

/** Every list of barriers in one language: the facets, the pages by their address, and the values of each barrier by its id. */
export type BarrierLists = {
  facets: readonly Facet[];
  pages: ReadonlyMap<string, FacetPage>;
  /** For the filter in place: `{ status: 'loest', lov: 'gdpr mdr' }`. */
  valuesOf: (id: string) => Readonly<Record<string, string>>;
};

/** The lists of a portal: made once, though every list page asks for them. */
export const barrierLists = oncePerPortal((portal, speech): BarrierLists => {
  const facets = facetsOf(portal, speech);
  const values = valuesByBarrier(portal, facets);
  return {
    facets,
    pages: new Map(facetPages(facets).map((page) => [page.path, page])),
    valuesOf: (id) => values.get(id) ?? {},
  };
});

/** Every facet with its values in their own order; a value that no barrier has is left out. */
function facetsOf(portal: Portal, speech: Speech): Facet[] {
  const { label, sort } = speech;
  const fixed = (
    table: Readonly<Record<string, Label>>,
    has: (barrier: Entry<'barriers'>, key: string) => boolean,
  ) =>
    Object.entries(table).map(([key, words]) => ({
      slug: slugOf(words.da),
      label: label(words),
      barriers: portal.barriers.filter((barrier) => has(barrier, key)),
    }));
  const laws = portal.laws.map((law) => ({
    slug: law.id,
    label: law.shortName,
    barriers: portal.barriersOfLaw(law.id),
  }));
  const areas = portal['case-areas'].map((area) => ({
    slug: area.id,
    label: area.title,
    barriers: portal.barriersOfArea(area.id),
  }));
  const byLabel = (values: FacetValue[]) => values.sort((a, b) => sort(a.label, b.label));
  const facets: Facet[] = [
    {
      slug: 'status',
      name: 'facet.status',
      values: fixed(barrierStages, (barrier, key) => stageOf(barrier) === key),
    },
    { slug: 'lov', name: 'facet.law', values: byLabel(laws) },
    { slug: 'sagsomraade', name: 'facet.caseArea', values: byLabel(areas) },
    { slug: 'slags', name: 'facet.kind', values: fixed(barrierKinds, ({ kind }, key) => kind === key) },
    {
      slug: 'niveau',
      name: 'facet.level',
      values: fixed(levels, (barrier, key) => barrier.levels.some((l) => l === key)),
    },
    {
      slug: 'rammer',
      name: 'facet.affects',
      values: fixed(affectedParties, ({ affects }, key) => affects.some((a) => a === key)),
    },
  ];
  return facets.map((facet) => ({
    ...facet,
    values: facet.values.filter(({ barriers }) => barriers.length > 0),
  }));
}

/** A page per value, and per useful pair: status × law and status × case area. Nothing empty has a page. */
function facetPages(facets: readonly Facet[]): FacetPage[] {
  const singles = facets.flatMap((facet) => facet.values.map((value) => pageOf([{ facet, value }])));
  const status = facets.find(({ slug }) => slug === 'status');
  const partners = facets.filter(({ slug }) => slug === 'lov' || slug === 'sagsomraade');
  const pairs = (status?.values ?? []).flatMap((value) =>
    partners.flatMap((facet) =>
      facet.values.map((other) =>
        pageOf([
          { facet: status as Facet, value },
          { facet, value: other },
        ]),
      ),
    ),
  );
  return [...singles, ...pairs.filter(({ barriers }) => barriers.length > 0)];
}

/** The values of each barrier in each facet, the other way round than the facets hold them. */
function valuesByBarrier(portal: Portal, facets: readonly Facet[]): Map<string, Record<string, string>> {
  const none = Object.fromEntries(facets.map(({ slug }) => [slug, '']));
  const values = new Map(portal.barriers.map(({ id }) => [id, { ...none }]));
  for (const { slug, values: ofFacet } of facets) {
    for (const value of ofFacet) {
      for (const { id } of value.barriers) {
        const own = values.get(id);
        if (own) own[slug] = [own[slug], value.slug].filter(Boolean).join(' ');
      }
    }
  }
  return values;
}

function pageOf(chosen: FacetPage['chosen']): FacetPage {
  const [first, ...rest] = chosen.map(({ value }) => value.barriers);
  const others = rest.map((barriers) => new Set(barriers));
  return {
    path: chosen.map(({ facet, value }) => `${facet.slug}/${value.slug}`).join('/'),
    chosen,
    barriers: (first ?? []).filter((barrier) => others.every((barriers) => barriers.has(barrier))),
  };
}
