import { z } from 'zod';
import { sources, text } from './fields.ts';

export const pageSchema = z.strictObject({
  title: text.describe('Sidens overskrift.'),
  summary: text.describe('Siden i én-to sætninger. Vises øverst og i søgeresultater.'),
  sources: sources.optional(),
});
