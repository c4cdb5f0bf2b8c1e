import { z } from 'zod';
import { organisationKinds } from '../vocabulary/entries.ts';
import { oneOf } from '../vocabulary/vocabulary.ts';
import { day, orMissing, reference, sources, text, webAddress } from './fields.ts';

const membershipSchema = z.strictObject({
  organisation: reference('organisations').describe('Den region, kommunen hører til.'),
  validFrom: day.optional().describe('Første dag.'),
  validTo: day.optional().describe('Sidste dag.'),
});

/** A square on the map of squares: no openly licensed map of the municipalities of today was found. */
const tileSchema = z.strictObject({
  column: z
    .int('Skal være et helt tal.')
    .min(1, 'Skal være 1 eller højere.')
    .describe('Kolonne, 1 er længst mod vest.'),
  row: z
    .int('Skal være et helt tal.')
    .min(1, 'Skal være 1 eller højere.')
    .describe('Række, 1 er længst mod nord.'),
  label: text.describe('Navnet forkortet til tre bogstaver, så det kan stå i feltet.'),
});

export const organisationSchema = z.strictObject({
  title: text.describe('Organisationens navn.'),
  kind: oneOf(organisationKinds).describe(
    'Ministerium, styrelse, region, kommune, forening eller virksomhed.',
  ),
  code: orMissing(text).optional().describe('Kommune- eller regionskode, i anførselstegn.'),
  tile: tileSchema
    .optional()
    .describe('Kommunens plads på portalens kort af felter. Kortet er redaktionens egen tegning.')
    .meta({ drawing: true }),
  url: webAddress.optional().describe('Organisationens eget websted.'),
  partOf: z.array(membershipSchema).default([]).describe('Regionen, og fra og til hvornår.'),
  validFrom: day.optional().describe('Første dag, organisationen findes.'),
  validTo: day.optional().describe('Sidste dag, organisationen findes.'),
  sources: sources.optional(),
});
