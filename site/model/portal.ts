import type { CollectionName, Entries, Entry } from './collections.ts';
import { dayOf, type IsoDay } from './dates.ts';
import { compareProvisions, parseProvision, provisionSlug, type Provision } from './provision.ts';
import { byNewestEvent } from './rules/barrier.ts';
import { presentList, standingOf, worstStanding, type Standing } from './rules/standing.ts';
import type { Interpretation } from './schemas/barrier.ts';
import type { StandingKey } from './vocabulary/indicator.ts';

/** The whole content on one day: immutable, indexed once. Everything that a page shows is asked of it. */
export type Portal = Entries & {
  readonly today: IsoDay;
  /** The entry; throws where it is not there, since the check has proven every reference. */
  get<C extends CollectionName>(collection: C, id: string): Entry<C>;
  standing(indicator: Entry<'indicators'>): Standing;
  goalStanding(goal: Entry<'goals'>): StandingKey;
  indicatorsOf(goal: Entry<'goals'>): Entry<'indicators'>[];
  barriersOfLaw(law: string): Entry<'barriers'>[];
  barriersOfArea(area: string): Entry<'barriers'>[];
  barriersBlocking(initiative: string): Entry<'barriers'>[];
  barriersOfGoal(goal: string): Entry<'barriers'>[];
  initiativesOfArea(area: string): Entry<'initiatives'>[];
  initiativesOfGoal(goal: string): Entry<'initiatives'>[];
  /** The law's provisions that the content names, in legal order, each once, with the barriers that name it. */
  provisionsOf(law: string): ProvisionUse[];
};

/** A provision that the content names, with the barriers and the readings that name it. */
type ProvisionUse = {
  provision: Provision;
  slug: string;
  barriers: readonly Entry<'barriers'>[];
  readings: readonly { barrier: Entry<'barriers'>; reading: Interpretation }[];
};

/** Builds the portal. `now` decides standings and deadlines; it is never read from the clock here. */
export function createPortal(entries: Entries, now: Date): Portal {
  const today = dayOf(now);
  const index: ReadonlyMap<CollectionName, ReadonlyMap<string, unknown>> = new Map(
    (Object.keys(entries) as CollectionName[]).map((name) => [
      name,
      new Map(entries[name].map((e) => [e.id, e])),
    ]),
  );
  const barriers = byNewestEvent(entries.barriers);
  const goals = [...entries.goals].sort((a, b) => a.order - b.order);
  const initiatives = [...entries.initiatives].sort((a, b) => a.order - b.order);

  const get = <C extends CollectionName>(collection: C, id: string): Entry<C> => {
    const entry = index.get(collection)?.get(id);
    if (!entry) throw new Error(`No entry ${collection}/${id}. Run npm run check.`);
    return entry as Entry<C>;
  };
  const standing = (indicator: Entry<'indicators'>): Standing => standingOf(indicator, today);
  const indicatorsOf = (goal: Entry<'goals'>): Entry<'indicators'>[] =>
    presentList(goal.indicators).map((id) => get('indicators', id));

  return Object.freeze({
    ...entries,
    barriers,
    goals,
    initiatives,
    today,
    get,
    standing,
    indicatorsOf,
    goalStanding: (goal: Entry<'goals'>) => worstStanding(indicatorsOf(goal).map((i) => standing(i).key)),
    barriersOfLaw: (law: string) => barriers.filter((barrier) => lawsOf(barrier).includes(law)),
    barriersOfArea: (area: string) => barriers.filter(({ caseAreas }) => caseAreas.includes(area)),
    barriersBlocking: (initiative: string) => barriers.filter(({ blocks }) => blocks.includes(initiative)),
    barriersOfGoal: (goal: string) => barriers.filter((barrier) => barrier.goals.includes(goal)),
    initiativesOfArea: (area: string) => initiatives.filter(({ caseAreas }) => caseAreas.includes(area)),
    initiativesOfGoal: (goal: string) => initiatives.filter((initiative) => initiative.goals.includes(goal)),
    provisionsOf: (law: string) => provisionUses(law, barriers),
  });
}

/** The laws that a barrier names, by a provision, as a whole or in a reading, each once. */
export function lawsOf(barrier: Entry<'barriers'>): string[] {
  const read = barrier.interpretations.map(({ law }) => law).filter((law) => law !== undefined);
  return [...new Set([...presentList(barrier.provisions).map(({ law }) => law), ...barrier.laws, ...read])];
}

function provisionUses(law: string, barriers: readonly Entry<'barriers'>[]): ProvisionUse[] {
  const uses = new Map<string, ProvisionUse>();
  const useOf = (named: string | undefined, ref: string | undefined): ProvisionUse | undefined => {
    const provision = named === law && ref !== undefined ? parseProvision(ref) : undefined;
    if (!provision) return undefined;
    const slug = provisionSlug(provision);
    const use = uses.get(slug) ?? { provision, slug, barriers: [], readings: [] };
    uses.set(slug, use);
    return use;
  };
  for (const barrier of barriers) {
    for (const { law: named, ref } of presentList(barrier.provisions)) {
      const use = useOf(named, ref);
      if (use && !use.barriers.includes(barrier))
        uses.set(use.slug, { ...use, barriers: [...use.barriers, barrier] });
    }
    for (const reading of barrier.interpretations) {
      const use = useOf(reading.law, reading.provision);
      if (use) uses.set(use.slug, { ...use, readings: [...use.readings, { barrier, reading }] });
    }
  }
  return [...uses.values()].sort((a, b) => compareProvisions(a.provision, b.provision));
}
