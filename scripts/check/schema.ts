import { z } from 'zod';
import { didYouMean, nearest, quoted } from './nearest.ts';
import type { Path } from './positions.ts';
import { missingMessage, valueMessage } from './schema-messages.ts';

/** A fault in the facts: where in them, and whether the value or the key is at fault. */
export type DataFault = { readonly path: Path; readonly at: 'value' | 'key'; readonly message: string };

export type ReadFacts = {
  readonly faults: readonly DataFault[];
  readonly value: Readonly<Record<string, unknown>> | undefined;
};

type Place = { readonly schema: z.ZodType; readonly data: unknown; readonly path: Path };

/** Some data as its schema reads it, or everything in it that does not fit. */
export function readFacts(schema: z.ZodObject, data: unknown): ReadFacts {
  const result = schema.safeParse(data);
  if (result.success) return { faults: [], value: result.data };
  const faults = result.error.issues.flatMap((issue) => issueFaults(issue, { schema, data, path: [] }));
  return { faults, value: undefined };
}

/** The keys that a schema's map may have. */
function knownKeys(schema: z.ZodType): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function issueFaults(issue: z.core.$ZodIssue, from: Place): DataFault[] {
  const place = descend(from, issue.path);
  if (issue.code === 'invalid_union' && place.schema instanceof z.ZodUnion) {
    const branch = meantBranch(place.schema, place.data);
    const schema = place.schema.options[branch] as z.ZodType;
    // null fits no branch; which one was meant cannot be known
    if (place.data === undefined || place.data === null) return [atValue(place, issue.message)];
    return (issue.errors[branch] ?? []).flatMap((inner) => issueFaults(inner, { ...place, schema }));
  }
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, place));
  return [atValue(place, issue.message)];
}

function atValue({ schema, data, path }: Place, own: string): DataFault {
  const key = path.findLast((step) => typeof step === 'string') ?? '';
  if (data === undefined) return { path, at: 'value', message: missingMessage(String(key), schema) };
  return { path, at: 'value', message: valueMessage(schema, data, { key: String(key), own }) };
}

function unknownKey(key: string, { schema, path, data }: Place): DataFault {
  const known = knownKeys(schema);
  const at = { path: [...path, key], at: 'key' } as const;
  if (known.join() === 'missing') {
    return {
      ...at,
      message: `Når der står missing, må der ikke stå andet. Slet "${key}", eller slet missing.`,
    };
  }
  if (key === 'missing') {
    return { ...at, message: 'Her kan der ikke stå missing. Skriv værdien, eller slet hele punktet.' };
  }
  const free = known.filter((name) => !Object.hasOwn(data as object, name));
  const guess =
    nearest(key, free) === undefined ? ` Nøglerne her er ${known.join(', ')}.` : didYouMean(key, free);
  return { ...at, message: `Nøglen ${quoted(key)} kendes ikke.${guess}` };
}

/** Follows a path through schema and data at once; at a union it takes the branch that the author meant. */
function descend(from: Place, path: Path): Place {
  return path.reduce<Place>(
    (place, step) => {
      const outer = unwrapped(place.schema);
      const schema =
        outer instanceof z.ZodUnion ? (outer.options[meantBranch(outer, place.data)] as z.ZodType) : outer;
      return { schema: child(schema, step), data: valueAt(place.data, step), path: [...place.path, step] };
    },
    { ...from, schema: unwrapped(from.schema) },
  );
}

function child(schema: z.ZodType, step: PropertyKey): z.ZodType {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodArray) return inner.element as z.ZodType;
  if (inner instanceof z.ZodObject) return inner.shape[String(step)] as z.ZodType;
  return inner;
}

/** Where the author wrote `missing`, or something like it, the second branch of a value that may be missing is meant. */
function meantBranch(union: z.ZodUnion, data: unknown): number {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return 0;
  const value = unwrapped(union.options[0] as z.ZodType);
  const keys = Object.keys(data);
  if (!(value instanceof z.ZodObject)) return union.options.length - 1;
  return keys.includes('missing') && !keys.some((key) => key in value.shape) ? union.options.length - 1 : 0;
}

/** The schema below `optional` and `default`. */
function unwrapped(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? unwrapped(schema.unwrap() as z.ZodType)
    : schema;
}

function valueAt(data: unknown, step: PropertyKey): unknown {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, step)
    ? (data as Record<PropertyKey, unknown>)[step]
    : undefined;
}
