import { z } from 'zod';
import { anyReference, partialDate, sources, text } from './fields.ts';

export const updateSchema = z.strictObject({
  title: text.describe('Hvad der skete, i én linje.'),
  date: partialDate.describe('Hvornår det skete, eller hvornår det er fastsat til at ske.'),
  summary: text.describe('Hvad det betyder, i én-to sætninger.'),
  concerns: z.array(anyReference).default([]).describe('Det, nyheden handler om, som mappe/filnavn.'),
  sources,
});
