import { z } from 'zod';
import { fundingStages } from '../vocabulary/entries.ts';
import { oneOf } from '../vocabulary/vocabulary.ts';
import { orMissing, reference, sources, text } from './fields.ts';

const year = z
  .int('Skal være et årstal, for eksempel 2021.')
  .min(2000, 'Skal være et årstal fra 2000 til 2100.')
  .max(2100, 'Skal være et årstal fra 2000 til 2100.')
  .meta({ shape: 'year' });

export const fundingSchema = z.strictObject({
  title: text.describe('Bevillingens navn.'),
  stage: oneOf(fundingStages).describe(
    'set-aside: afsat. recommended: indstillet. granted: bevilget. none: ikke afsat.',
  ),
  amount: orMissing(
    z
      .number('Skal være et tal i hele kroner.')
      .positive('Skal være over 0.')
      .refine(Number.isInteger, 'Skriv beløbet i hele kroner, uden ører.'),
  )
    .optional()
    .describe('Beløbet i hele kroner. Udelades kun, når stage er none.'),
  currency: z.literal('DKK').default('DKK').describe('Valuta.'),
  period: orMissing(
    z.strictObject({ from: year.describe('Første år.'), to: year.optional().describe('Sidste år.') }),
  ).describe('Hvilke år pengene gælder.'),
  payer: orMissing(text).describe('Hvem der betaler.'),
  partOf: reference('funding')
    .optional()
    .describe('Den bevilling, som beløbet er en del af. Så lægges det ikke til en gang til.'),
  purpose: text.describe('Hvad pengene er til.'),
  note: text.optional().describe('Det, læseren skal vide for ikke at misforstå beløbet.'),
  sources,
});
