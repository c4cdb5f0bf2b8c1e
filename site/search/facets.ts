import type { Speech, TextKey } from '../i18n/index.ts';
import type { Entry } from '../model/collections.ts';
import { lawsOf, type Portal } from '../model/portal.ts';
import { parseProvision } from '../model/provision.ts';
import { stageOf } from '../model/rules/barrier.ts';
import { presentList } from '../model/rules/standing.ts';
import { barrierStages } from '../model/vocabulary/barrier.ts';
import { citationTerms } from './citation-terms.ts';

/** The search's filters, in the order in which they are shown, with their names. */
export const facets = {
  kind: 'search.kind',
  status: 'search.status',
  law: 'search.law',
  caseArea: 'search.caseArea',
} as const satisfies Readonly<Record<string, TextKey>>;

/** What the search may narrow a barrier by. */
export function barrierFilters(
  portal: Portal,
  barrier: Entry<'barriers'>,
  { label }: Speech,
): Record<string, string[]> {
  return {
    status: [label(barrierStages[stageOf(barrier)])],
    law: lawsOf(barrier).map((id) => portal.get('laws', id).shortName),
    caseArea: barrier.caseAreas.map((id) => portal.get('case-areas', id).title),
  };
}

/** The terms by which a barrier's provisions are found: `gdpr.artikel6`, `gdpr.artikel6.stk1` … */
export function provisionTerms(barrier: Entry<'barriers'>): string[] {
  const terms = presentList(barrier.provisions).flatMap(({ law, ref }) => {
    const provision = parseProvision(ref);
    return provision ? citationTerms({ law, provision }) : [];
  });
  return [...new Set(terms)];
}
