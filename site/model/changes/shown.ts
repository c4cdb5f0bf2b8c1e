import { z } from 'zod';
import { isPartialDate, type PartialDate } from '../dates.ts';
import { isMissing } from '../schemas/fields.ts';
import { marksOf } from '../schemas/marks.ts';
import { missingStates } from '../vocabulary/entries.ts';
import { fieldName } from '../vocabulary/fields.ts';
import { labelsOf, type Label } from '../vocabulary/vocabulary.ts';
import type { Token } from './wording.ts';

/** A value as a visitor reads it, whatever language: two that are written differently and read alike are equal. */
export type Shown =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'date'; readonly date: PartialDate }
  | { readonly kind: 'label'; readonly label: Label }
  | { readonly kind: 'address'; readonly href: string }
  | { readonly kind: 'mention'; readonly collection: string; readonly id: string }
  | { readonly kind: 'prose'; readonly tokens: readonly Token[] }
  | { readonly kind: 'record'; readonly fields: readonly Field[] }
  | { readonly kind: 'list'; readonly items: readonly Shown[] };

export type Field = { readonly key: string; readonly name: Label; readonly value: Shown };

/**
 * What a value of a schema shows; undefined where there is nothing to show (an empty list is nothing). Never throws: an old
 * version may hold what no schema of today allows, and is then shown by its shape.
 */
export function shown(collection: string, schema: z.ZodType | undefined, value: unknown): Shown | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (isMissing(value) && Object.hasOwn(missingStates, value.missing))
    return { kind: 'label', label: missingStates[value.missing] };
  const type = schema && innermost(schema);
  if (Array.isArray(value)) return shownList(collection, type, value);
  if (typeof value === 'object') return shownRecord(collection, type, value as Record<string, unknown>);
  return shownScalar(type, value as string | number | boolean | bigint);
}

/** Two values are the same where they show the same. */
export function shownKey(value: Shown): string {
  return JSON.stringify(value);
}

/** Every text that stands somewhere within a value. */
export function textsWithin(value: Shown): string[] {
  switch (value.kind) {
    case 'text':
      return [value.text];
    case 'record':
      return value.fields.flatMap((field) => textsWithin(field.value));
    case 'list':
      return value.items.flatMap(textsWithin);
    default:
      return [];
  }
}

function shownList(collection: string, schema: z.ZodType | undefined, values: readonly unknown[]) {
  const element = schema instanceof z.ZodArray ? (schema.element as z.ZodType) : undefined;
  const items = values.flatMap((value) => shown(collection, element, value) ?? []);
  return items.length > 0 ? { kind: 'list' as const, items } : undefined;
}

/** The fields in the schema's order; then those that it no longer has, by their keys. */
function shownRecord(
  collection: string,
  schema: z.ZodType | undefined,
  record: Readonly<Record<string, unknown>>,
): Shown | undefined {
  const shape: Readonly<Record<string, z.ZodType>> = schema instanceof z.ZodObject ? schema.shape : {};
  const keys = [...Object.keys(shape), ...Object.keys(record).filter((key) => !Object.hasOwn(shape, key))];
  const fields = keys.flatMap((key) => {
    // how the portal draws an entry says nothing about it
    const isShown = Object.hasOwn(record, key) && !(shape[key] && marksOf(shape[key])['drawing'] === true);
    const value = isShown ? shown(collection, shape[key], record[key]) : undefined;
    return value ? [{ key, name: fieldName(collection, key) ?? { da: key, en: key }, value }] : [];
  });
  return fields.length > 0 ? { kind: 'record', fields } : undefined;
}

function shownScalar(schema: z.ZodType | undefined, value: string | number | boolean | bigint): Shown {
  const text = String(value).trim().replace(/\s+/g, ' ');
  const marks = schema ? marksOf(schema) : {};
  const references = marks['references'];
  const [collection = '', id] = references === '*' ? text.split('/') : [references as string, text];
  if (typeof references === 'string' && id !== undefined) return { kind: 'mention', collection, id };
  if (typeof marks['shape'] === 'string' && isPartialDate(text)) return { kind: 'date', date: text };
  const labels = schema && labelsOf(schema);
  const label = labels && Object.hasOwn(labels, text) ? labels[text] : undefined;
  if (label) return { kind: 'label', label: { da: label.da, en: label.en } };
  if (schema instanceof z.ZodURL && /^https?:\/\//.test(text)) return { kind: 'address', href: text };
  if (typeof value === 'number') return { kind: 'number', number: value };
  return value === true ? { kind: 'label', label: YES } : { kind: 'text', text };
}

const YES: Label = { da: 'ja', en: 'yes' };

/** A schema without what may be left out or missing around it; marks such as `references` are asked of the outermost that has them. */
function innermost(schema: z.ZodType): z.ZodType {
  if (marksOf(schema)['shape'] !== undefined) return schema;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return innermost(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodUnion) return innermost(schema.options[0] as z.ZodType);
  return schema;
}
