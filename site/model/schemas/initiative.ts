import { z } from 'zod';
import { levels } from '../vocabulary/barrier.ts';
import { adopterRoles, initiativePhases, stepWorkers } from '../vocabulary/entries.ts';
import { oneOf } from '../vocabulary/vocabulary.ts';
import { orMissing, partialDate, reference, sources, text } from './fields.ts';

const phaseEventSchema = z.strictObject({
  date: orMissing(partialDate).describe('Hvornår det skete.'),
  phase: oneOf(initiativePhases).describe('Fasen fra den dag.'),
  note: text.describe('Hvad der skete. For stopped: begrundelsen.'),
  source: reference('sources').describe('Kilden til hændelsen.'),
});

const stepSchema = z.strictObject({
  name: text.describe('Trinnet i sagsgangen.'),
  who: oneOf(stepWorkers).describe('human, ai-assists eller ai-does.'),
  decision: z
    .literal(true, 'Skriv decision: true, eller lad linjen være ude.')
    .optional()
    .describe('true, hvis den endelige afgørelse træffes her.'),
});

const adopterSchema = z.strictObject({
  organisation: reference('organisations').describe('Hvem der deltager eller har løsningen i brug.'),
  role: oneOf(adopterRoles).describe(
    'develops: deltager i udviklingen. participates: deltager på anden måde. uses: har den i brug.',
  ),
  since: orMissing(partialDate).describe('Fra hvornår.'),
  source: reference('sources').describe('Kilden.'),
});

/** The words within an initiative that its translation carries: one text for each of the original's events. */
export const initiativeWords = {
  history: z.array(text).describe('Hændelsernes note, én for hver, i samme rækkefølge.'),
  steps: z.array(text).describe('Trinnenes navne, ét for hvert, i samme rækkefølge.'),
};

export const initiativeSchema = z.strictObject({
  title: text.describe('Indsatsens navn.'),
  summary: text.describe('Indsatsen i to-tre sætninger.'),
  order: z
    .int('Skal være et helt tal.')
    .positive('Skal være 1 eller højere.')
    .describe('Rækkefølge på listen.'),
  owner: orMissing(reference('organisations')).describe('Hvem der er ansvarlig.'),
  history: z
    .array(phaseEventSchema)
    .min(1, 'Skriv mindst én hændelse.')
    .describe('Faserne, ældste først. Den sidste giver indsatsens fase.'),
  caseAreas: z.array(reference('case-areas')).min(1, 'Nævn mindst ét sagsområde.').describe('Sagsområder.'),
  levels: z.array(oneOf(levels)).min(1, 'Nævn mindst ét niveau.').describe('Stat, regioner, kommuner.'),
  steps: orMissing(z.array(stepSchema).min(1, 'Skriv mindst ét trin.')).describe(
    'Sagsgangens trin i rækkefølge.',
  ),
  adopters: orMissing(z.array(adopterSchema).min(1, 'Nævn mindst én.')).describe('Hvem der er med.'),
  goals: z.array(reference('goals')).default([]).describe('Mål, som indsatsen skal bidrage til.'),
  sources,
});
export type Adopter = z.output<typeof adopterSchema>;
export type Initiative = z.output<typeof initiativeSchema>;
