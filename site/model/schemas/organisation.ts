import { z } from 'zod';
import { organisationKinds } from '../vocabulary/entries.ts';
import { oneOf } from '../vocabulary/vocabulary.ts';
import { day, orMissing, reference, sources, text, webAddress } from './fields.ts';

const membershipSchema = z.strictObject({
  organisation: reference('organisations').describe('Den region, kommunen hører til.'),
  validFrom: day.optional().describe('Første dag.'),
  validTo: day.optional().describe('Sidste dag.'),
});

export const organisationSchema = z.strictObject({
  title: text.describe('Organisationens navn.'),
  kind: oneOf(organisationKinds).describe(
    'Ministerium, styrelse, region, kommune, forening eller virksomhed.',
  ),
  code: orMissing(text).optional().describe('Kommune- eller regionskode, i anførselstegn.'),
  url: webAddress.optional().describe('Organisationens eget websted.'),
  partOf: z.array(membershipSchema).default([]).describe('Regionen, og fra og til hvornår.'),
  validFrom: day.optional().describe('Første dag, organisationen findes.'),
  validTo: day.optional().describe('Sidste dag, organisationen findes.'),
  sources: sources.optional(),
});
