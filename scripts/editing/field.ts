import { z } from 'zod';
import { missing } from '../../site/model/schemas/fields.ts';
import { marksOf } from '../../site/model/schemas/marks.ts';

/** What an editor writes under one key, as the model's schema says it. */
export type Field = {
  readonly key: string;
  readonly about: string;
  /** False where the key may be left out. */
  readonly required: boolean;
  /** True where `{ missing: not-found }` may stand instead. */
  readonly mayBeMissing: boolean;
  /** True where a list stands, whose items are as `value` says. */
  readonly list: boolean;
  readonly value: FieldValue;
};

export type FieldValue =
  | { readonly kind: 'text' | 'number' | 'day' | 'partial-date' | 'address' | 'true' }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'reference'; readonly collection: string }
  | { readonly kind: 'group'; readonly fields: readonly Field[] };

/** The fields of a schema, in its order. */
export function fieldsOf({ shape }: z.ZodObject): Field[] {
  return Object.entries(shape).map(([key, schema]) => fieldOf(key, schema as z.ZodType));
}

function fieldOf(key: string, schema: z.ZodType): Field {
  const required = !(schema instanceof z.ZodOptional || schema instanceof z.ZodDefault);
  const inner = unwrapped(schema);
  const union = inner instanceof z.ZodUnion ? inner : undefined;
  const present = unwrapped(union ? (union.options[0] as z.ZodType) : inner);
  const list = present instanceof z.ZodArray;
  return {
    key,
    about: schema.description ?? inner.description ?? '',
    required,
    mayBeMissing: union?.options.includes(missing) ?? false,
    list,
    value: valueOf(list ? (present.element as z.ZodType) : present),
  };
}

function valueOf(schema: z.ZodType): FieldValue {
  const { references, shape } = marksOf(schema);
  if (typeof references === 'string') return { kind: 'reference', collection: references };
  if (shape === 'day' || shape === 'partial-date') return { kind: shape };
  if (schema instanceof z.ZodEnum) return { kind: 'choice', options: schema.options.map(String) };
  if (schema instanceof z.ZodObject) return { kind: 'group', fields: fieldsOf(schema) };
  if (schema instanceof z.ZodNumber) return { kind: 'number' };
  if (schema instanceof z.ZodURL) return { kind: 'address' };
  return { kind: schema instanceof z.ZodLiteral ? 'true' : 'text' };
}

function unwrapped(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? unwrapped(schema.unwrap() as z.ZodType)
    : schema;
}
