import { z } from 'zod';
import type { Speech } from '../i18n/index.ts';
import { collectionNames, type CollectionName, type Entry } from '../model/collections.ts';
import { lawsOf, type Portal } from '../model/portal.ts';
import { asOf, daysToResolve, isOverdue, stageOf, statusOf } from '../model/rules/barrier.ts';
import { phaseOf } from '../model/rules/initiative.ts';
import { datedValue, day, partialDate, reference, text } from '../model/schemas/fields.ts';
import { barrierStages, barrierStatuses } from '../model/vocabulary/barrier.ts';
import { initiativePhases } from '../model/vocabulary/entries.ts';
import { standings } from '../model/vocabulary/indicator.ts';
import { oneOf } from '../model/vocabulary/vocabulary.ts';

const everywhere = {
  address: text
    .optional()
    .describe('Adressen på den side, der viser oplysningen. Udelades, når der ikke er nogen.'),
  changed: day
    .optional()
    .describe('Hvornår redaktionen sidst ændrede oplysningen. Udelades, når det ikke vides.'),
};

const standing = {
  standing: oneOf(standings).describe('Hvordan det går, regnet ud fra målinger, delmål og mål.'),
  standingLabel: text.describe('Det samme med ord.'),
};

const own = {
  goals: standing,
  indicators: {
    ...standing,
    reason: text.describe('Hvorfor: nøglen på den regel, der gav resultatet.'),
    newest: datedValue.optional().describe('Den nyeste måling.'),
    required: z.number().optional().describe('Det, linjen mod målet krævede den dag, der blev målt.'),
    gap: z.number().optional().describe('Hvor meget der mangler op til linjen. 0 eller mindre: intet.'),
    staleSince: day.optional().describe('Fra hvilken dag den nyeste måling er forældet.'),
  },
  barriers: {
    status: oneOf(barrierStatuses).describe('Barrierens status: den sidste hændelse i history.'),
    statusLabel: text.describe('Status med ord.'),
    stage: oneOf(barrierStages).describe('Hvor langt barrieren er, i fire trin.'),
    stageLabel: text.describe('Trinet med ord.'),
    overdue: z.boolean().describe('Om den lovede dag er passeret uden svar.'),
    daysToResolve: z
      .int()
      .optional()
      .describe('Dage fra barrieren blev kendt, til den blev løst. Udelades, når en af datoerne ikke vides.'),
    asOf: partialDate.optional().describe('Stand pr.: datoen på den nyeste kilde.'),
    laws: z.array(reference('laws')).describe('Alle de love, barrieren nævner.'),
  },
  initiatives: {
    phase: oneOf(initiativePhases).describe('Indsatsens fase: den sidste hændelse i history.'),
    phaseLabel: text.describe('Fasen med ord.'),
  },
} as const satisfies Partial<Record<CollectionName, z.ZodRawShape>>;

/** What the portal reckons for an entry of each collection, beside what the editors wrote. */
export const computedSchemas = Object.fromEntries(
  collectionNames.map((name) => [
    name,
    z.strictObject({ ...everywhere, ...(own as Partial<Record<CollectionName, z.ZodRawShape>>)[name] }),
  ]),
) as unknown as Readonly<Record<CollectionName, z.ZodObject>>;

/** The computed fields that a collection has of its own, by the rules of the model on the portal's day. */
export function computedOf<C extends CollectionName>(
  name: C,
  entry: Entry<C>,
  portal: Portal,
  speech: Speech,
): object {
  return computers[name]?.(entry, portal, speech) ?? {};
}

const computers: Computers = {
  goals: (goal, portal, { label }) => {
    const key = portal.goalStanding(goal);
    return { standing: key, standingLabel: label(standings[key]) } satisfies Own<'goals'>;
  },
  indicators: (indicator, portal, { label }) => {
    const { key, ...why } = portal.standing(indicator);
    return { standing: key, standingLabel: label(standings[key]), ...why } satisfies Own<'indicators'>;
  },
  barriers: (barrier, portal, { label }) => {
    const [status, stage] = [statusOf(barrier), stageOf(barrier)];
    return {
      status,
      statusLabel: label(barrierStatuses[status]),
      stage,
      stageLabel: label(barrierStages[stage]),
      overdue: isOverdue(barrier, portal.today),
      daysToResolve: daysToResolve(barrier),
      asOf: asOf(portal.sourcesOf(barrier)),
      laws: lawsOf(barrier),
    } satisfies Own<'barriers'>;
  },
  initiatives: (initiative, _portal, { label }) => {
    const phase = phaseOf(initiative);
    return { phase, phaseLabel: label(initiativePhases[phase]) } satisfies Own<'initiatives'>;
  },
};

type Own<C extends keyof typeof own> = {
  [K in keyof (typeof own)[C]]?: (typeof own)[C][K] extends z.ZodType
    ? z.output<(typeof own)[C][K]> | undefined
    : never;
};
type Computers = {
  readonly [C in CollectionName]?: (entry: Entry<C>, portal: Portal, speech: Speech) => object;
};
