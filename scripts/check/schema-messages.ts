import { z } from 'zod';
import { isMissing } from '../../site/model/schemas/fields.ts';
import { marksOf } from '../../site/model/schemas/marks.ts';
import { dateForm, dateMessage, type DateShape } from './dates.ts';
import { didYouMean, listed, quoted } from './nearest.ts';
import { slugOf } from '../../site/model/slug.ts';

/** What to say of a key that is not there. */
export function missingMessage(key: string, schema: z.ZodType): string {
  const form = shapeOf(schema);
  const about = schema.description === undefined ? '' : ` ${schema.description}`;
  const date = form === undefined ? '' : ` ${dateForm(form)}`;
  return `"${key}" mangler.${about}${date}${orMissing(key, schema)}`;
}

/** What to say of a value that does not fit. `own` is the schema's message, which is used where it says more. */
export function valueMessage(
  schema: z.ZodType,
  value: unknown,
  { key, own }: { key: string; own: string },
): string {
  const wanted = innermost(schema);
  if (value === null) return nullMessage(key, schema);
  const shape = shapeOf(wanted);
  if (shape !== undefined && (typeof value === 'string' || typeof value === 'number'))
    return dateMessage(value, shape);
  if (shape !== undefined)
    return `Her skal stå en dato, men der står ${described(value)}. ${dateForm(shape)}`;
  if (wanted instanceof z.ZodEnum) return enumMessage(value, wanted.options.map(String));
  if (wanted instanceof z.ZodLiteral) return literalMessage(value, wanted, own);
  if (wanted instanceof z.ZodArray && !Array.isArray(value)) return listMessage(key, value);
  if (wanted instanceof z.ZodObject)
    return `Her skal stå en gruppe af nøgler (${Object.keys(wanted.shape).join(', ')}), men der står ${described(value)}. Skriv dem på linjerne under, rykket ind.`;
  if (wanted instanceof z.ZodNumber && typeof value !== 'number') return numberMessage(value, own);
  if (isReference(wanted) && typeof value === 'string') return referenceMessage(value, own);
  if (isText(wanted) && typeof value !== 'string') return textMessage(value);
  return own;
}

function nullMessage(key: string, schema: z.ZodType): string {
  const form = shapeOf(innermost(schema));
  const advice = form === undefined ? 'Skriv en værdi' : dateForm(form).slice(0, -1);
  const alternative = mayBeMissing(schema)
    ? `, eller skriv ${key}: { missing: not-published }`
    : schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
      ? ', eller slet linjen'
      : '';
  return `"${key}" er tom. ${advice}${alternative}.`;
}

function enumMessage(value: unknown, legal: readonly string[]): string {
  const guess = typeof value === 'string' ? didYouMean(value, legal) : '';
  return `${described(value, true)} er ikke en af mulighederne.${guess} Skriv ${listed(legal)}.`;
}

function literalMessage(value: unknown, literal: z.ZodLiteral, own: string): string {
  const [legal] = literal.values;
  return legal === true ? own : `${described(value, true)} kan ikke stå her. Skriv ${String(legal)}.`;
}

function listMessage(key: string, value: unknown): string {
  const example =
    typeof value === 'string' || typeof value === 'number'
      ? ` Skriv ${key}: [${String(value)}].`
      : ' Begynd hvert punkt med en bindestreg.';
  return `Her skal stå en liste, men der står ${described(value)}.${example}`;
}

function numberMessage(value: unknown, own: string): string {
  if (typeof value !== 'string') return own;
  const danish = /^-?\d{1,3}(?:\.\d{3})*(?:,\d+)?$/.test(value)
    ? value.replaceAll('.', '').replace(',', '.')
    : value;
  const number = danish.replace(/\s+/g, '');
  return number !== '' && Number.isFinite(Number(number))
    ? `${quoted(value)} skal stå som et tal uden anførselstegn og tusindtalstegn, med punktum som decimaltegn. Skriv ${number}.`
    : own;
}

function referenceMessage(value: string, own: string): string {
  const slug = slugOf((value.split('/').at(-1) ?? '').replace(/\.(mdx|yaml)$/, ''));
  return slug === ''
    ? own
    : `${quoted(value)} kan ikke være et filnavn uden mappe og endelse. Mente du "${slug}"?`;
}

function textMessage(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') {
    return `Her skal stå tekst, men ${String(value)} læses som ${described(value)}. Sæt det i anførselstegn: "${String(value)}".`;
  }
  if (isMissing(value)) return 'Her kan der ikke stå missing. Skriv teksten.';
  return `Her skal stå tekst, men der står ${described(value)}. Skriv teksten på linjen.`;
}

/** The kind of a value in words; with `exact`, a text or number as it stands. */
function described(value: unknown, exact = false): string {
  if (typeof value === 'string') return exact ? quoted(value) : 'tekst';
  if (typeof value === 'number') return exact ? String(value) : 'et tal';
  if (typeof value === 'boolean') return exact ? String(value) : 'ja/nej (true eller false)';
  const word = Array.isArray(value) ? 'en liste' : 'en gruppe af nøgler';
  return exact ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

function orMissing(key: string, schema: z.ZodType): string {
  return mayBeMissing(schema)
    ? ` Kendes det ikke, så skriv ${key}: { missing: not-published } eller { missing: not-found }.`
    : '';
}

function mayBeMissing(schema: z.ZodType): boolean {
  const inner = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
  return inner instanceof z.ZodUnion;
}

/** The schema of the value itself: below `optional`, `default`, and the choice of saying that it is missing. */
function innermost(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return innermost(schema.unwrap() as z.ZodType);
  return schema instanceof z.ZodUnion ? innermost(schema.options[0] as z.ZodType) : schema;
}

function shapeOf(schema: z.ZodType): DateShape | undefined {
  const shape = marksOf(innermost(schema))['shape'];
  return shape === 'day' || shape === 'partial-date' ? shape : undefined;
}

function isReference(schema: z.ZodType): boolean {
  const collection = marksOf(schema)['references'];
  return collection !== undefined && collection !== '*';
}

function isText(schema: z.ZodType): boolean {
  return schema instanceof z.ZodString;
}
