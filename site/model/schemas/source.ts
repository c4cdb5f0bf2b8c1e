import { z } from 'zod';
import { readExtents, sourceKinds, sourceStandings } from '../vocabulary/entries.ts';
import { oneOf } from '../vocabulary/vocabulary.ts';
import { day, orMissing, partialDate, text, webAddress } from './fields.ts';

export const sourceSchema = z.strictObject({
  title: text.describe('Kildens titel, som den står hos udgiveren.'),
  publisher: text.describe('Hvem der har udgivet kilden.'),
  date: orMissing(partialDate).describe('Kildens dato. Er den udateret, så skriv missing: not-published.'),
  url: orMissing(webAddress).describe('Kildens adresse.'),
  archive: webAddress
    .optional()
    .describe('Adressen på en arkiveret kopi, for eksempel hos web.archive.org, hvis siden forsvinder.'),
  kind: oneOf(sourceKinds).describe('Hvilken slags kilde det er.'),
  standing: oneOf(sourceStandings).describe(
    'official: ministerium, styrelse, Folketing, Datatilsynet, EU, KL eller Danske Regioner om eget syn. Ellers secondary.',
  ),
  read: oneOf(readExtents).describe('Om redaktionen har læst et uddrag (excerpt) eller det hele (whole).'),
  verified: day.optional().describe('Hvornår et menneske sidst åbnede kilden og kontrollerede den.'),
  note: text.optional().describe('Det, læseren skal vide om kilden.'),
});
export type Source = z.output<typeof sourceSchema>;
