import type { Entry } from '../collections.ts';
import { compareDates, lastDay, type IsoDay } from '../dates.ts';
import type { Adopter, Initiative } from '../schemas/initiative.ts';
import { adopterRoles, type AdopterRole } from '../vocabulary/entries.ts';
import { isValidOn } from './organisation.ts';
import { present, presentList } from './standing.ts';

type Organisation = Entry<'organisations'>;

/** An organisation with the role in which the sources name it; without one they do not name it at all. */
export type Reach = { organisation: Organisation; role?: AdopterRole | undefined };

/** How far an initiative has come on a day: among those that could take part, and among all that do. */
export type Rollout = {
  /** Every municipality that exists on the day, in the order given. */
  municipalities: readonly Reach[];
  /** Every region that exists on the day. */
  regions: readonly Reach[];
  /** How many take part, of every kind, those that exist no longer included. */
  named: number;
  curve: readonly RolloutPoint[];
  /** How many take part since a day that is not known, and so are not in the curve. */
  undated: number;
};

/** From `day` on, `named` organisations take part, and `using` of them have the solution in use. */
export type RolloutPoint = { day: IsoDay; named: number; using: number };

/** The rollout of an initiative, or of several together, as it stands on a day. An organisation named twice counts once, with the role that is furthest. */
export function rolloutOf(
  stated: Initiative['adopters'],
  organisations: readonly Organisation[],
  today: IsoDay,
): Rollout {
  const adopters = presentList(stated);
  const roles = furthestRoles(adopters);
  const reach = (kind: Organisation['kind']): Reach[] =>
    organisations
      .filter((organisation) => organisation.kind === kind && isValidOn(organisation, today))
      .map((organisation) => ({ organisation, role: roles.get(organisation.id) }));
  const curve = curveOf(adopters, today);
  return {
    municipalities: reach('municipality'),
    regions: reach('region'),
    named: roles.size,
    curve,
    undated: roles.size - (curve.at(-1)?.named ?? 0),
  };
}

/** How many of some organisations have each role, furthest first; roles that nobody has are left out. */
export function countRoles(reaches: readonly Reach[]): [AdopterRole, number][] {
  return furthestFirst
    .map((role): [AdopterRole, number] => [role, reaches.filter((reach) => reach.role === role).length])
    .filter(([, count]) => count > 0);
}

/** From having a solution in use to helping to make it. */
export const furthestFirst = (Object.keys(adopterRoles) as AdopterRole[]).toReversed();

function furthestRoles(adopters: readonly Adopter[]): Map<string, AdopterRole> {
  const roles = new Map<string, AdopterRole>();
  for (const { organisation, role } of adopters) {
    const known = roles.get(organisation);
    if (known === undefined || furthestFirst.indexOf(role) < furthestFirst.indexOf(known))
      roles.set(organisation, role);
  }
  return roles;
}

/** A point for each day on which somebody new came along. A month or a year counts from its last day, or from today before that. */
function curveOf(adopters: readonly Adopter[], today: IsoDay): RolloutPoint[] {
  const dated = adopters.flatMap(({ organisation, role, since }) => {
    const date = present(since);
    return date === undefined ? [] : [{ organisation, role, day: earlier(lastDay(date), today) }];
  });
  const days = [...new Set(dated.map(({ day }) => day))].sort(compareDates);
  const count = (some: typeof dated): number => new Set(some.map(({ organisation }) => organisation)).size;
  return days.map((day) => {
    const sofar = dated.filter((adopter) => adopter.day <= day);
    return { day, named: count(sofar), using: count(sofar.filter(({ role }) => role === 'uses')) };
  });
}

function earlier(a: IsoDay, b: IsoDay): IsoDay {
  return a < b ? a : b;
}
