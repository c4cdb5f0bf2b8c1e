import { z } from 'zod';
import { collections, translationSchema, type CollectionName } from '../../site/model/collections.ts';
import type { Language } from '../../site/model/language.ts';
import { dateForm } from '../check/dates.ts';
import { labelsOf } from './labels.ts';

/** The entries that can be referred to: of each collection the ids, with what an editor knows them by. */
export type Titles = Readonly<Record<CollectionName, ReadonlyMap<string, string>>>;

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * The JSON Schema (draft-07) of one collection's facts as an editor writes them, for completion and explanation while typing:
 * descriptions in Danish, closed sets with their labels, references as the entries that there are.
 * `errorMessage` and `enumDescriptions` are what VS Code's language servers read beside the standard.
 */
export function entrySchema(name: CollectionName, language: Language, titles: Titles): JsonSchema {
  return editorSchema(language === 'da' ? collections[name].schema : translationSchema(name), titles);
}

/** The same for a file that is no entry, such as `redirects.yaml`. */
export function editorSchema(schema: z.ZodObject, titles: Titles): JsonSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-07',
    io: 'input',
    // a year may be written as a number, which only a transform can say
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const { references, shape, ...rest } = jsonSchema;
      delete rest['drawing'];
      for (const key of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, key);
      Object.assign(
        jsonSchema,
        rest,
        typeof references === 'string' && referenceKeywords(references, titles),
        typeof shape === 'string' && dateKeywords(shape),
        zodSchema instanceof z.ZodEnum && labelKeywords(zodSchema),
        zodSchema instanceof z.ZodURL && { pattern: '^https?://' },
        zodSchema instanceof z.ZodObject && requiredKeys(zodSchema),
      );
    },
  });
}

function referenceKeywords(collection: string, titles: Titles): object {
  const known = collection === '*' ? addresses(titles) : titles[collection as CollectionName];
  // an empty enum would refuse everything, also the name that is about to be made
  if (known.size === 0) return {};
  const where = collection === '*' ? 'content/' : `${collection}/`;
  return {
    enum: [...known.keys()],
    enumDescriptions: [...known.values()],
    errorMessage: `Navnet findes ikke i ${where}.`,
  };
}

function addresses(titles: Titles): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(titles).flatMap(([name, ids]) =>
      [...ids].map(([id, title]) => [`${name}/${id}`, title] as const),
    ),
  );
}

function dateKeywords(shape: string): object {
  return shape === 'day'
    ? { pattern: DAY, patternErrorMessage: dateForm('day') }
    : {
        type: ['string', 'integer'],
        pattern: PARTIAL_DATE,
        minimum: 1000,
        maximum: 9999,
        patternErrorMessage: dateForm('partial-date'),
      };
}

const DAY = '^\\d{4}-\\d{2}-\\d{2}$';
const PARTIAL_DATE = '^\\d{4}(-\\d{2}){0,2}$';

function labelKeywords({ options }: z.ZodEnum): object {
  const keys = options.map(String);
  const labels = labelsOf(keys);
  if (!labels) return {};
  return { enumDescriptions: labels, errorMessage: `Skriv en af disse: ${keys.join(', ')}.` };
}

/** Zod takes a key with a transform for one that may be left out. */
function requiredKeys({ shape }: z.ZodObject): object {
  const required = Object.entries(shape).flatMap(([key, value]) =>
    value instanceof z.ZodOptional || value instanceof z.ZodDefault ? [] : [key],
  );
  return { required };
}
