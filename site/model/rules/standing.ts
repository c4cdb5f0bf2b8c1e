import { addMonths, daysBetween, lastDay, nextDay, type IsoDay } from '../dates.ts';
import { isMissing, type DatedValue, type Missing } from '../schemas/fields.ts';
import type { Indicator } from '../schemas/indicator.ts';
import { cadences, standings, type StandingKey } from '../vocabulary/indicator.ts';

/**
 * How an indicator stands on a day, and why. `required` is the value that the line from baseline over milestones to target
 * asked for on the newest observation's day; `gap` is how much is missing to it (0 or less: nothing).
 */
export type Standing = {
  key: StandingKey;
  reason: StandingReason;
  newest?: DatedValue;
  required?: number;
  gap?: number;
  /** The day from which the newest observation is out of date. */
  staleSince?: IsoDay;
};

type StandingReason =
  | 'target-met'
  | 'on-or-above-line'
  | 'below-line'
  | 'target-date-passed'
  | 'out-of-date'
  | 'no-target'
  | 'no-observation'
  | 'no-line';

type Point = { day: IsoDay; value: number };

/**
 * The rule of DESIGN.md §2. A partial date counts as its last day. Never a guess: without target, observation or a line that
 * reaches back to the observation, the standing is `no-data`.
 */
export function standingOf(indicator: Indicator, today: IsoDay): Standing {
  const target = present(indicator.target);
  const newest = presentList(indicator.observations).at(-1);
  if (!target) return { key: 'no-data', reason: 'no-target', ...(newest && { newest }) };
  if (!newest) return { key: 'no-data', reason: 'no-observation' };

  const better = indicator.direction === 'up' ? 1 : -1;
  const met = (newest.value - target.value) * better >= 0;
  const deadline = lastDay(target.date);
  const final = lastDay(newest.date) >= deadline;
  const staleSince = staleFrom(indicator, newest);
  if (!final && staleSince !== undefined && today >= staleSince) {
    return { key: 'stale', reason: 'out-of-date', newest, staleSince };
  }
  if (met) return { key: 'reached', reason: 'target-met', newest };

  const required = requiredValue(indicator, lastDay(newest.date));
  const gap = required === undefined ? undefined : (required - newest.value) * better;
  // the promise was for that date: a newer number must show that it was kept
  if (today > deadline) {
    return {
      key: 'behind',
      reason: 'target-date-passed',
      newest,
      required: target.value,
      gap: Math.abs(target.value - newest.value),
    };
  }
  if (required === undefined || gap === undefined) return { key: 'no-data', reason: 'no-line', newest };
  return gap <= 0
    ? { key: 'on-track', reason: 'on-or-above-line', newest, required, gap }
    : { key: 'behind', reason: 'below-line', newest, required, gap };
}

/** The value on the line from baseline over milestones to target on a day; the target's after it; undefined before the line. */
export function requiredValue(indicator: Indicator, day: IsoDay): number | undefined {
  const line = trajectory(indicator);
  const last = line.at(-1);
  const first = line[0];
  if (!first || !last || day < first.day) return undefined;
  if (day >= last.day) return last.value;
  const next = line.findIndex((point) => point.day > day);
  const from = line[next - 1];
  const to = line[next];
  if (!from || !to) return undefined;
  const share = daysBetween(from.day, day) / daysBetween(from.day, to.day);
  // without the rounding 100 · 7/100 is 7.000000000000001, and a 7 exactly on the line would be behind
  return Number((from.value + (to.value - from.value) * share).toPrecision(12));
}

/** Baseline, milestones and target in order of time; fewer where they are missing. */
export function trajectory(indicator: Indicator): Point[] {
  return [present(indicator.baseline), ...indicator.milestones, present(indicator.target)]
    .filter((value) => value !== undefined)
    .map(({ date, value }) => ({ day: lastDay(date), value }));
}

/** A goal stands as its worst indicator; without indicators it has no data. */
export function worstStanding(keys: readonly StandingKey[]): StandingKey {
  const order = Object.keys(standings) as StandingKey[];
  return (
    keys.reduce<StandingKey | undefined>(
      (worst, key) => (worst === undefined || order.indexOf(key) > order.indexOf(worst) ? key : worst),
      undefined,
    ) ?? 'no-data'
  );
}

/** The value, or undefined where it is absent or stated as missing. */
export function present<T>(value: T | Missing | undefined): T | undefined {
  return value === undefined || isMissing(value) ? undefined : value;
}

/** The list, or an empty one where it is stated as missing. */
export function presentList<T>(value: readonly T[] | Missing | undefined): readonly T[] {
  return present(value) ?? [];
}

/** The parts of an indicator that are stated as missing, in the order in which a reader asks for them. */
export function missingParts(indicator: Indicator): { part: IndicatorPart; state: Missing['missing'] }[] {
  return indicatorParts.flatMap((part) => {
    const value = indicator[part];
    return isMissing(value) ? [{ part, state: value.missing }] : [];
  });
}

const indicatorParts = ['baseline', 'target', 'observations', 'publisher', 'cadence'] as const;

export type IndicatorPart = (typeof indicatorParts)[number];

function staleFrom(indicator: Indicator, newest: DatedValue): IsoDay | undefined {
  const cadence = present(indicator.cadence);
  const months = cadence && cadences[cadence].months;
  // a number is due one period after the last; the day after that it is late
  return months === undefined ? undefined : nextDay(addMonths(lastDay(newest.date), months));
}
