import { z } from 'zod';
import { isIsoDay, isPartialDate } from '../dates.ts';
import { parseProvision } from '../provision.ts';
import { missingStates } from '../vocabulary/entries.ts';
import { oneOf } from '../vocabulary/vocabulary.ts';

/** Names of entries: lower-case ASCII, so that two files can never share an address on any disk or server. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A line of text. */
export const text = z.string('Skal være tekst.').trim().min(1, 'Må ikke være tom.');

/** A whole date, `2024-06-04`. */
export const day = z
  .string('Skriv datoen som ÅÅÅÅ-MM-DD, for eksempel 2024-06-04.')
  .refine(isIsoDay, 'Datoen findes ikke. Skriv den som ÅÅÅÅ-MM-DD, for eksempel 2024-06-04.')
  .meta({ shape: 'day' });

/** A year, a month or a day: `2024`, `2024-06`, `2024-06-04`. YAML reads a bare year as a number. */
export const partialDate = z
  .preprocess(
    (value) => (Number.isInteger(value) && String(value).length === 4 ? String(value) : value),
    z
      .string('Skriv datoen som ÅÅÅÅ, ÅÅÅÅ-MM eller ÅÅÅÅ-MM-DD, for eksempel 2024-06-04.')
      .refine(
        isPartialDate,
        'Datoen findes ikke. Skriv den som ÅÅÅÅ, ÅÅÅÅ-MM eller ÅÅÅÅ-MM-DD, for eksempel 2024-06-04.',
      ),
  )
  .meta({ shape: 'partial-date' });

/** A public web address. */
export const webAddress = z.url({
  protocol: /^https?$/,
  error: 'Skriv en hel adresse, der begynder med https:// eller http://.',
});

/** A value that nobody has published, or that we did not find. Never just blank. */
export const missing = z.strictObject({
  missing: oneOf(missingStates).describe(
    'not-published: ingen har offentliggjort det. not-found: redaktionen har ikke fundet det.',
  ),
});
export type Missing = z.output<typeof missing>;

/** The value, or the reason why it is not there. */
export function orMissing<T extends z.ZodType>(value: T) {
  return z.union([value, missing]);
}

/** True where a value is one of the two stated absences. */
export function isMissing(value: unknown): value is Missing {
  return typeof value === 'object' && value !== null && 'missing' in value;
}

/** The id of an entry of another collection. The check proves that it exists; `references` names the collection. */
export function reference(collection: string) {
  return z
    .string('Skriv navnet på en fil uden endelse, for eksempel di-2024.')
    .regex(SLUG, 'Skriv navnet på en fil uden endelse: små bogstaver a-z, tal og bindestreg.')
    .meta({ references: collection });
}

/** An entry of any collection as `barriers/su-handicaptillaeg`. */
export const anyReference = z
  .string('Skriv mappe og filnavn, for eksempel barriers/generel-hjemmel.')
  .regex(/^[a-z-]+\/[a-z0-9-]+$/, 'Skriv mappe og filnavn, for eksempel barriers/generel-hjemmel.')
  .meta({ references: '*' });

export const sources = z
  .array(reference('sources'), 'Skriv en liste af kilder.')
  .min(1, 'Mindst én kilde skal nævnes.')
  .describe('Kilderne bag oplysningerne: navne på filer i sources/.');

/** A provision as lawyers write it. */
export const provisionText = z
  .string('Skriv bestemmelsen som tekst, for eksempel "§ 42 a, stk. 2".')
  .refine(
    (value) => parseProvision(value) !== undefined,
    'Bestemmelsen kan ikke læses. Skriv for eksempel "§ 42 a, stk. 2" eller "art. 6, stk. 1, litra e".',
  );

export const provision = z.strictObject({
  law: reference('laws').describe('Loven: navnet på en fil i laws/.'),
  ref: provisionText.describe('Bestemmelsen, for eksempel "§ 42 a, stk. 2" eller "art. 6, stk. 1, litra e".'),
});

/** A number with its date and its source. */
export const datedValue = z.strictObject({
  value: z
    .number('Skal være et tal, for eksempel 27 eller 15.2 (punktum som decimaltegn).')
    .describe('Tallet.'),
  date: partialDate.describe('Hvornår tallet gælder.'),
  source: reference('sources').describe('Kilden til tallet.'),
  note: text.optional().describe('Det, læseren skal vide for ikke at misforstå tallet.'),
});
export type DatedValue = z.output<typeof datedValue>;
