import { z } from 'zod';
import { collectionNames, collections } from '../../../site/model/collections.ts';

/** One key of a schema, at any depth: `barriers.history[].date`. */
export type Key = { readonly path: string; readonly schema: z.ZodType };

/** Every key of every collection's schema, nested ones too. */
export function allKeys(): Key[] {
  return collectionNames.flatMap((name) => keysIn(collections[name].schema, name));
}

export function keysIn(schema: z.ZodType, path: string): Key[] {
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([key, value]) => {
      const child = { path: `${path}.${key}`, schema: value as z.ZodType };
      return [child, ...keysIn(child.schema, child.path)];
    });
  }
  return childrenOf(schema).flatMap((child) =>
    keysIn(child, schema instanceof z.ZodArray ? `${path}[]` : path),
  );
}

/** What an editor reads about a key: on the key itself or on what it wraps. */
export function describedAs({ schema }: Key): string | undefined {
  const wraps = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;
  return (
    schema.description ??
    (wraps ? describedAs({ path: '', schema: schema.unwrap() as z.ZodType }) : undefined)
  );
}

/** The closed sets within a schema, objects not entered. */
export function enumsIn(schema: z.ZodType): z.ZodEnum[] {
  if (schema instanceof z.ZodEnum) return [schema];
  return schema instanceof z.ZodObject ? [] : childrenOf(schema).flatMap(enumsIn);
}

// a kind of schema that is not known here must not hide its keys
function childrenOf(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodArray) return [schema.element as z.ZodType];
  if (schema instanceof z.ZodUnion) return schema.options as z.ZodType[];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return [schema.unwrap() as z.ZodType];
  if (schema instanceof z.ZodPipe) return [schema.out as z.ZodType];
  const plain = [z.ZodString, z.ZodURL, z.ZodNumber, z.ZodEnum, z.ZodLiteral];
  if (plain.some((kind) => schema instanceof kind)) return [];
  throw new Error(`walk.ts does not know ${schema.constructor.name}: teach it`);
}
