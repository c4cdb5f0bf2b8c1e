import { z } from 'zod';
import { audiences } from '../vocabulary/entries.ts';
import { oneOf } from '../vocabulary/vocabulary.ts';
import { orMissing, partialDate, reference, sources, text } from './fields.ts';

export const goalSchema = z.strictObject({
  order: z
    .int('Skal være et helt tal.')
    .positive('Skal være 1 eller højere.')
    .describe('Målets nummer i målbilledet.'),
  title: text.describe('Målets navn.'),
  promise: text.describe('Hvad målet lover, i én sætning.'),
  forWhom: z.array(oneOf(audiences)).min(1, 'Nævn mindst én.').describe('Hvem målet er til for.'),
  targetDate: orMissing(partialDate).describe('Hvornår målet skal være nået.'),
  indicators: orMissing(z.array(reference('indicators')).min(1, 'Nævn mindst én.')).describe(
    'De måltal, som viser, om målet nås: navne på filer i indicators/.',
  ),
  sources,
});
