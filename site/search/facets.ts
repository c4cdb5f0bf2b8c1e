import type { Speech, TextKey } from '../i18n/index.ts';
import type { Entry } from '../model/collections.ts';
import { lawsOf, type Portal } from '../model/portal.ts';
import { parseProvision, provisionToken } from '../model/provision.ts';
import { stageOf } from '../model/rules/barrier.ts';
import { presentList } from '../model/rules/standing.ts';
import { barrierStages } from '../model/vocabulary/barrier.ts';

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

/** The words by which a barrier's provisions are found: `paragraf42a`. */
export function provisionWords(barrier: Entry<'barriers'>): string[] {
  const provisions = presentList(barrier.provisions).map(({ ref }) => parseProvision(ref));
  return [...new Set(provisions.filter((provision) => provision !== undefined).map(provisionToken))];
}
