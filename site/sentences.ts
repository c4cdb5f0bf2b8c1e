import type { Speech } from './i18n/index.ts';
import type { Entry } from './model/collections.ts';
import { countRoles, type Reach, type Rollout } from './model/rules/rollout.ts';
import { present, presentList, type Standing } from './model/rules/standing.ts';
import type { Initiative } from './model/schemas/initiative.ts';
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
