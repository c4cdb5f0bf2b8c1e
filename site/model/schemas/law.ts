import { z } from 'zod';
import { lawKinds } from '../vocabulary/entries.ts';
import { oneOf } from '../vocabulary/vocabulary.ts';
import { day, orMissing, text, webAddress } from './fields.ts';

export const lawSchema = z.strictObject({
  title: text.describe('Lovens navn.'),
  shortName: text.describe('Det navn, folk bruger, for eksempel "sundhedsloven" eller "GDPR".'),
  aliases: z.array(text).default([]).describe('Andre navne og forkortelser, som folk søger på.'),
  kind: oneOf(lawKinds).describe('Lov, bekendtgørelse eller EU-forordning.'),
  eli: orMissing(webAddress).describe('Lovens ELI-adresse på Retsinformation eller EUR-Lex.'),
  citation: orMissing(text).describe('Henvisningen, for eksempel "LBK nr. 275 af 12. marts 2025".'),
  verified: day
    .optional()
    .describe('Hvornår et menneske sidst kontrollerede, at det er den gældende udgave.'),
  note: text.optional().describe('Det, læseren skal vide om loven.'),
});
