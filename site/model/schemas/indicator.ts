import { z } from 'zod';
import { bounds, cadences, directions, indicatorRoles } from '../vocabulary/indicator.ts';
import { oneOf } from '../vocabulary/vocabulary.ts';
import { datedValue, orMissing, reference, sources, text } from './fields.ts';

const targetValue = datedValue.extend({
  bound: oneOf(bounds)
    .optional()
    .describe('at-least: mindst. at-most: højst. Udelades, når målet er præcis tallet.'),
});

export const indicatorSchema = z.strictObject({
  title: text.describe('Hvad der måles.'),
  summary: text.describe('Hvad tallet siger, i én eller to sætninger.'),
  role: oneOf(indicatorRoles).describe(
    'goal: hører til et mål. ambition: målbilledets samlede ambition. context: viser, hvor sektoren står.',
  ),
  unit: text.describe('Enheden: procent, årsværk, timer …'),
  direction: oneOf(directions).describe('up: højere er bedre. down: lavere er bedre.'),
  baseline: orMissing(datedValue).optional().describe('Nulpunktet, som der måles ud fra.'),
  milestones: z.array(datedValue).default([]).describe('Delmål på vejen, ældste først.'),
  target: orMissing(targetValue).optional().describe('Målet: værdi, dato og kilde.'),
  observations: orMissing(
    z.array(datedValue).min(1, 'Skriv mindst én måling, eller missing: not-published.'),
  ).describe('Målingerne, ældste først.'),
  publisher: orMissing(reference('organisations'))
    .optional()
    .describe('Hvem der skal offentliggøre målingerne. Udelades kun, når role er context.'),
  cadence: orMissing(oneOf(cadences)).describe('Hvor tit tallet er meldt ud at komme.'),
  sources,
});
export type TargetValue = z.output<typeof targetValue>;
export type Indicator = z.output<typeof indicatorSchema>;
