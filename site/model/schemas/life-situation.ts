import { z } from 'zod';
import { situationAudiences } from '../vocabulary/entries.ts';
import { oneOf } from '../vocabulary/vocabulary.ts';
import { orMissing, reference, text } from './fields.ts';

/**
 * A way in for somebody who knows a situation, and no law or project. It claims nothing of its own: what the page says, and with
 * which source, is taken from the barriers and initiatives that it names.
 */
export const lifeSituationSchema = z.strictObject({
  title: text.describe('Situationen, som man selv ville sige den: Jeg er patient.'),
  summary: text.describe(
    'Hvad situationen dækker, i én-to sætninger. Intet, som barriererne og indsatserne ikke siger.',
  ),
  forWhom: oneOf(situationAudiences).describe('citizens: borgere. businesses: virksomheder.'),
  order: z
    .int('Skal være et helt tal.')
    .positive('Skal være 1 eller højere.')
    .describe('Rækkefølge blandt situationer for de samme.'),
  barriers: orMissing(z.array(reference('barriers')).min(1, 'Nævn mindst én.')).describe(
    'De barrierer, hvis svar vedrører situationen, den nærmeste først.',
  ),
  initiatives: orMissing(z.array(reference('initiatives')).min(1, 'Nævn mindst én.')).describe(
    'De indsatser, som man kan møde i situationen.',
  ),
  note: text.optional().describe('Det, redaktionen har ledt efter og ikke fundet.'),
});
