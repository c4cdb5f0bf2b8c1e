import type { CollectionName, Entries, Entry } from './collections.ts';
import { compareDates, dayOf, type IsoDay } from './dates.ts';
import { compareProvisions, parseProvision, provisionSlug, type Provision } from './provision.ts';
import { byNewestEvent, citedSources } from './rules/barrier.ts';
import { organisationRecords, type OrganisationRecord } from './rules/record.ts';
import { presentList, standingOf, worstStanding, type Standing } from './rules/standing.ts';
import type { Interpretation } from './schemas/barrier.ts';
import type { Level } from './vocabulary/barrier.ts';
import type { StandingKey } from './vocabulary/indicator.ts';

/** The whole content on one day: immutable, indexed once. Everything that a page shows is asked of it. */
export type Portal = Entries & {
  readonly today: IsoDay;
  /** The entry; throws where it is not there, since the check has proven every reference. */
  get<C extends CollectionName>(collection: C, id: string): Entry<C>;
  standing(indicator: Entry<'indicators'>): Standing;
  goalStanding(goal: Entry<'goals'>): StandingKey;
  /** The indicator that gives a goal its standing: the one figure that says most. */
  decisiveIndicator(goal: Entry<'goals'>): Entry<'indicators'> | undefined;
  indicatorsOf(goal: Entry<'goals'>): Entry<'indicators'>[];
  barriersOfLaw(law: string): readonly Entry<'barriers'>[];
  barriersOfArea(area: string): readonly Entry<'barriers'>[];
  barriersBlocking(initiative: string): readonly Entry<'barriers'>[];
  barriersOfGoal(goal: string): readonly Entry<'barriers'>[];
  initiativesOfArea(area: string): readonly Entry<'initiatives'>[];
  /** The goals that the area's barriers and initiatives are tied to, each once, in their order. */
  goalsOfArea(area: string): readonly Entry<'goals'>[];
  initiativesOfGoal(goal: string): readonly Entry<'initiatives'>[];
  barriersOfLevel(level: Level): readonly Entry<'barriers'>[];
  initiativesOfLevel(level: Level): readonly Entry<'initiatives'>[];
  /** The public answers that concern an entry (`barriers/x`), newest first. */
  answersAbout(key: string): readonly Entry<'answers'>[];
  /** What the content says of an organisation; undefined where it says nothing, and then it has no page. */
  recordOf(organisation: string): OrganisationRecord | undefined;
  /** Whether the content says anything of an organisation. */
  hasRecord(organisation: string): boolean;
  /** The law's provisions that the content names, in legal order, each once, with the barriers that name it. */
  provisionsOf(law: string): readonly ProvisionUse[];
  /** Whether a provision of a law is named anywhere, and so has a page. */
  namesProvision(law: string, slug: string): boolean;
  /** Every source that a barrier's facts cite. */
  sourcesOf(barrier: Entry<'barriers'>): Entry<'sources'>[];
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
  const situations = [...entries['life-situations']].sort((a, b) => a.order - b.order);
  const answers = [...entries.answers].sort((a, b) => compareDates(b.date, a.date));
  const initiatives = [...entries.initiatives].sort((a, b) => a.order - b.order);

  const get = <C extends CollectionName>(collection: C, id: string): Entry<C> => {
    const entry = index.get(collection)?.get(id);
    if (!entry) throw new Error(`No entry ${collection}/${id}. Run npm run check.`);
    return entry as Entry<C>;
  };
  const standing = (indicator: Entry<'indicators'>): Standing => standingOf(indicator, today);
  const indicatorsOf = (goal: Entry<'goals'>): Entry<'indicators'>[] =>
    presentList(goal.indicators).map((id) => get('indicators', id));
  const goalStanding = (goal: Entry<'goals'>): StandingKey =>
    worstStanding(indicatorsOf(goal).map((indicator) => standing(indicator).key));

  const barriersOfArea = lookUp(barriers, ({ caseAreas }) => caseAreas);
  const initiativesOfArea = lookUp(initiatives, ({ caseAreas }) => caseAreas);
  const goalsOfArea = (area: string): Entry<'goals'>[] => {
    const tied = new Set(
      [...barriersOfArea(area), ...initiativesOfArea(area)].flatMap((entry) => entry.goals),
    );
    return goals.filter(({ id }) => tied.has(id));
  };
  const barriersOfLaw = lookUp(barriers, lawsOf);
  const records = organisationRecords({ ...entries, barriers, initiatives });
  const named = new Set(barriers.flatMap(lawsOf));
  const provisions = new Map([...named].map((law) => [law, provisionUses(law, barriersOfLaw(law))]));

  return Object.freeze({
    ...entries,
    barriers,
    goals,
    initiatives,
    'life-situations': situations,
    answers,
    today,
    get,
    standing,
    indicatorsOf,
    goalStanding,
    decisiveIndicator: (goal: Entry<'goals'>) =>
      indicatorsOf(goal).find((indicator) => standing(indicator).key === goalStanding(goal)),
    barriersOfLaw,
    barriersOfArea,
    barriersBlocking: lookUp(barriers, ({ blocks }) => blocks),
    barriersOfGoal: lookUp(barriers, (barrier) => barrier.goals),
    initiativesOfArea,
    goalsOfArea,
    initiativesOfGoal: lookUp(initiatives, (initiative) => initiative.goals),
    barriersOfLevel: lookUp(barriers, (barrier) => barrier.levels),
    initiativesOfLevel: lookUp(initiatives, (initiative) => initiative.levels),
    answersAbout: lookUp(answers, ({ concerns }) => concerns),
    recordOf: (organisation: string) => records.get(organisation),
    hasRecord: (organisation: string) => records.get(organisation) !== undefined,
    provisionsOf: (law: string) => provisions.get(law) ?? [],
    namesProvision: (law: string, slug: string) =>
      (provisions.get(law) ?? []).some((use) => use.slug === slug),
    sourcesOf: (barrier: Entry<'barriers'>) => citedSources(barrier).map((id) => get('sources', id)),
  });
}

/** The laws that a barrier names, by a provision, as a whole or in a reading, each once. */
export function lawsOf(barrier: Entry<'barriers'>): string[] {
  const read = barrier.interpretations.map(({ law }) => law).filter((law) => law !== undefined);
  return [...new Set([...presentList(barrier.provisions).map(({ law }) => law), ...barrier.laws, ...read])];
}

/** The entries by each of the keys that they name, in the order given. */
function lookUp<T>(
  entries: readonly T[],
  keysOf: (entry: T) => readonly string[],
): (key: string) => readonly T[] {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    for (const key of new Set(keysOf(entry))) {
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
  }
  return (key) => groups.get(key) ?? [];
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
