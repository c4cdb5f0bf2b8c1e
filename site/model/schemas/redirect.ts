import { z } from 'zod';
import { redirectKinds } from '../vocabulary/redirect.ts';
import { oneOf } from '../vocabulary/vocabulary.ts';
import { anyReference, day, text } from './fields.ts';

const redirectSchema = z.strictObject({
  // no reference: the file is gone
  from: z
    .string('Skriv mappe og filnavn, for eksempel barriers/gammelt-navn.')
    .regex(/^[a-z-]+\/[a-z0-9-]+$/, 'Skriv mappe og filnavn, for eksempel barriers/gammelt-navn.')
    .describe('Den fil, der er væk, som mappe/filnavn.'),
  kind: oneOf(redirectKinds).describe(
    'moved: flyttet. merged: lagt sammen med en anden. split: delt i flere. gone: fjernet.',
  ),
  to: z.array(anyReference).default([]).describe('Der, hvor indholdet er nu, som mappe/filnavn.'),
  date: day.describe('Hvornår det skete.'),
  reason: text.optional().describe('Hvorfor, i én sætning. Vises på siden. Kræves, undtagen ved moved.'),
});

/** The whole of `redirects.yaml`. */
export const redirectsSchema = z.strictObject({
  redirects: z.array(redirectSchema).describe('Det, der er flyttet, lagt sammen, delt eller fjernet.'),
});

export type Redirect = z.output<typeof redirectSchema>;
