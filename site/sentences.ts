import type { Speech } from './i18n/index.ts';
import type { Entry } from './model/collections.ts';
import { lastDay, type IsoDay } from './model/dates.ts';
import { stagesDoneFirst } from './model/rules/barrier.ts';
import type { OrganisationRecord } from './model/rules/record.ts';
import { countRoles, type Reach, type Rollout } from './model/rules/rollout.ts';
import { present, presentList, requiredValue, type Standing } from './model/rules/standing.ts';
import type { Initiative } from './model/schemas/initiative.ts';
import type { BarrierTotals } from './model/rules/totals.ts';
import { barrierStages } from './model/vocabulary/barrier.ts';
import { adopterRoles, stepWorkers } from './model/vocabulary/entries.ts';
import type { Label } from './model/vocabulary/vocabulary.ts';

/** What an indicator's standing means, in a sentence computed from the figures. */
export function standingSentence(indicator: Entry<'indicators'>, standing: Standing, speech: Speech): string {
  const { dateWords, t, targetWords, valueWords } = speech;
  const target = present(indicator.target);
  const words = (value: number | undefined): string =>
    value === undefined ? '' : valueWords(value, indicator.unit);
  return t(`standing.${standing.reason}`, {
    target: target ? targetWords(target, indicator.unit) : '',
    when: target ? dateWords(target.date) : '',
    newest: words(standing.newest?.value),
    required: words(standing.required),
    gap: words(standing.gap),
    since: standing.staleSince ? dateWords(standing.staleSince) : '',
  });
}

/**
 * What "on track" means for an indicator, from its figures: the straight line that it is held against, and where the line lies
 * today. Undefined where there is no line.
 */
export function trackSentence(
  indicator: Entry<'indicators'>,
  today: IsoDay,
  speech: Speech,
): string | undefined {
  const { dateWords, t, targetWords, valueWords } = speech;
  const baseline = present(indicator.baseline);
  const target = present(indicator.target);
  if (!baseline || !target) return undefined;
  const values = {
    from: valueWords(baseline.value, indicator.unit),
    fromDate: dateWords(baseline.date),
    target: targetWords(target, indicator.unit),
    when: dateWords(target.date),
    n: indicator.milestones.length,
  };
  const required = requiredValue(indicator, today);
  return [
    t(indicator.milestones.length > 0 ? 'track.overMilestones' : 'track.straight', values),
    ...(required === undefined || today > lastDay(target.date)
      ? []
      : [t('track.today', { required: valueWords(required, indicator.unit), date: dateWords(today) })]),
  ].join(' ');
}

/** How many municipalities and regions take part, and in which role. */
export function rolloutSentence(groups: RolloutGroups, speech: Speech): string {
  return (['municipality', 'region'] as const)
    .filter((kind) => groups[kind].length > 0)
    .map((kind) => {
      const roles = countRoles(groups[kind]);
      const named = roles.reduce((sum, [, count]) => sum + count, 0);
      const values = { n: named, all: groups[kind].length, roles: counted(adopterRoles, roles, speech) };
      return speech.t(named === 0 ? `rollout.none.${kind}` : `rollout.some.${kind}`, values);
    })
    .join(' ');
}

type RolloutGroups = Readonly<Record<'municipality' | 'region', readonly Reach[]>>;

/** Since when and how many, and how many the curve cannot show. */
export function curveSentence({ curve, undated }: Rollout, { dateWords, t }: Speech): string {
  const [first, last] = [curve[0], curve.at(-1)];
  if (!first || !last) return '';
  return [
    t('rollout.curve', { first: dateWords(first.day), named: last.named, using: last.using }),
    ...(undated > 0 ? [t('rollout.undated', { n: undated })] : []),
  ].join(' ');
}

/** Who does how many steps of a case, and where the decision is taken. */
export function stepsSentence({ steps: stated }: Initiative, speech: Speech): string {
  const steps = presentList(stated);
  const by = (Object.keys(stepWorkers) as (keyof typeof stepWorkers)[])
    .map((who) => [who, steps.filter((step) => step.who === who).length] as const)
    .filter(([, count]) => count > 0);
  const at = steps.findIndex(({ decision }) => decision);
  const decides = steps[at];
  return [
    speech.t('initiative.stepsCount', { n: steps.length, by: counted(stepWorkers, by, speech) }),
    decides
      ? speech.t('initiative.decidedAt', {
          n: at + 1,
          who: speech.lower(speech.label(stepWorkers[decides.who])),
        })
      : speech.t('initiative.notDecided'),
  ].join(' ');
}

/** `har det i brug: 10, deltager: 8` */
function counted<K extends string>(
  table: Readonly<Record<K, Label>>,
  counts: readonly (readonly [K, number])[],
  { label, lower }: Speech,
): string {
  return counts.map(([key, count]) => `${lower(label(table[key]))}: ${count}`).join(', ');
}

/** What the content says of an organisation, in numbers: "Skylder 2 svar. Har læst 3 regler." */
export function recordSentence(record: OrganisationRecord, { t }: Speech): string {
  return (['owes', 'decided', 'answered', 'readings', 'responsibleFor', 'publishes', 'adopted'] as const)
    .filter((part) => record[part].length > 0)
    .map((part) =>
      t(record[part].length === 1 ? `record.one.${part}` : `record.many.${part}`, { n: record[part].length }),
    )
    .join(' ');
}

/** How far some barriers are, in numbers: "Løst: 2, i gang: 7. Overskredne frister: 1." */
export function stagesSentence(totals: BarrierTotals, speech: Speech): string {
  const stages = stagesDoneFirst
    .map((stage) => [stage, totals.byStage[stage]] as const)
    .filter(([, count]) => count > 0);
  const words = counted(barrierStages, stages, speech);
  return speech.t('barriers.stages', { stages: words, overdue: totals.overdue });
}
