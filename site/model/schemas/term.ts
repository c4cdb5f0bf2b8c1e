import { z } from 'zod';
import { reference, sources, text } from './fields.ts';

export const termSchema = z.strictObject({
  title: text.describe('Ordet.'),
  definition: text.describe('Hvad ordet betyder, i én-to sætninger.'),
  english: text.optional().describe('Ordet på engelsk, som i de åbne data.'),
  aliases: z.array(text).default([]).describe('Andre ord for det samme.'),
  seeAlso: z.array(reference('terms')).default([]).describe('Beslægtede ord.'),
  sources: sources.optional(),
});
