import type { Entries, Entry } from '../collections.ts';
import type { Interpretation } from '../schemas/barrier.ts';
import type { Adopter } from '../schemas/initiative.ts';
import { isPending } from './barrier.ts';
import { present, presentList } from './standing.ts';

/** What the content says that an organisation owes, has done and has said. */
export type OrganisationRecord = {
  /** Barriers whose answer it owes, those with the nearest deadline first. */
  owes: readonly Entry<'barriers'>[];
  /** Barriers that it resolved by its decision. */
  decided: readonly Entry<'barriers'>[];
  /** Barriers where the answer of today is its, without its having resolved them. */
  answered: readonly Entry<'barriers'>[];
  readings: readonly { barrier: Entry<'barriers'>; reading: Interpretation }[];
  responsibleFor: readonly Entry<'initiatives'>[];
  /** Figures that it is to publish. */
  publishes: readonly Entry<'indicators'>[];
  /** The initiatives that it takes part in, each with its roles in them. */
  adopted: readonly { initiative: Entry<'initiatives'>; roles: readonly Adopter[] }[];
};

/** The records of those organisations that the content says anything of; the others have none. */
export function organisationRecords(
  entries: Recorded & Pick<Entries, 'organisations'>,
): ReadonlyMap<string, OrganisationRecord> {
  const records = entries.organisations.map(({ id }) => [id, recordOf(id, entries)] as const);
  return new Map(records.filter(([, record]) => Object.values(record).some((part) => part.length > 0)));
}

function recordOf(id: string, { barriers, indicators, initiatives }: Recorded): OrganisationRecord {
  const decided = barriers.filter(({ resolution }) => resolution?.decidedBy === id);
  return {
    owes: byDeadline(barriers.filter((barrier) => barrier.owner === id && isPending(barrier))),
    decided,
    answered: barriers.filter((barrier) => barrier.answer.saidBy === id && !decided.includes(barrier)),
    readings: barriers.flatMap((barrier) =>
      barrier.interpretations
        .filter(({ organisation }) => organisation === id)
        .map((reading) => ({ barrier, reading })),
    ),
    responsibleFor: initiatives.filter(({ owner }) => owner === id),
    publishes: indicators.filter(({ publisher }) => publisher === id),
    adopted: initiatives
      .map((initiative) => ({
        initiative,
        roles: presentList(initiative.adopters).filter(({ organisation }) => organisation === id),
      }))
      .filter(({ roles }) => roles.length > 0),
  };
}

type Recorded = Pick<Entries, 'barriers' | 'indicators' | 'initiatives'>;

/** Those without a deadline last. */
function byDeadline(barriers: readonly Entry<'barriers'>[]): Entry<'barriers'>[] {
  const deadline = (barrier: Entry<'barriers'>): string => present(barrier.deadline) ?? '9999';
  return [...barriers].sort((a, b) => (deadline(a) < deadline(b) ? -1 : deadline(a) > deadline(b) ? 1 : 0));
}
