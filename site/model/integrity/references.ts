import { z } from 'zod';
import { onceEach } from '../once-each.ts';
import { marksOf } from '../schemas/marks.ts';

/** One mention of another entry. `collection` is `*` where the id itself names it, as in `barriers/asta`. */
export type Mention = {
  readonly path: readonly (string | number)[];
  readonly collection: string;
  readonly id: string;
};

/** Every mention of another entry in some data, found by walking the schema's `references` marks. */
export function mentionsIn(
  schema: z.ZodType,
  data: unknown,
  path: readonly (string | number)[] = [],
): Mention[] {
  // most of an entry is words, in which nothing needs to be looked for
  if (data === undefined || !mayMention(schema)) return [];
  const mark = marksOf(schema)['references'];
  if (typeof mark === 'string') return typeof data === 'string' ? [{ path, collection: mark, id: data }] : [];
  if (schema instanceof z.ZodObject && isRecord(data)) {
    return Object.entries(schema.shape).flatMap(([key, value]) =>
      mentionsIn(value as z.ZodType, data[key], [...path, key]),
    );
  }
  if (schema instanceof z.ZodArray && Array.isArray(data)) {
    return data.flatMap((item, index) => mentionsIn(schema.element as z.ZodType, item, [...path, index]));
  }
  if (schema instanceof z.ZodUnion) {
    return schema.options.flatMap((option) => mentionsIn(option as z.ZodType, data, path));
  }
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return mentionsIn(schema.unwrap() as z.ZodType, data, path);
  }
  return [];
}

const mayMention: (schema: z.ZodType) => boolean = onceEach(
  (schema: z.ZodType) =>
    typeof marksOf(schema)['references'] === 'string' || schemasWithin(schema).some(mayMention),
);

function schemasWithin(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodObject) return Object.values(schema.shape) as z.ZodType[];
  if (schema instanceof z.ZodArray) return [schema.element as z.ZodType];
  if (schema instanceof z.ZodUnion) return schema.options as z.ZodType[];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return [schema.unwrap() as z.ZodType];
  return [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
