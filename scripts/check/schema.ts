import { z } from 'zod';
import { nearest, quoted } from './nearest.ts';
import type { Path } from './positions.ts';
import { missingMessage, valueMessage } from './schema-messages.ts';

/** A fault in the facts: where in them, and whether the value or the key is at fault. */
export type DataFault = {
  readonly path: Path;
  readonly at: 'value' | 'key';
  readonly message: string;
  /** For a key that is unknown: the known one that was probably meant. */
  readonly meant?: string;
};

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
  return { faults: withoutEchoes(faults), value: undefined };
}

function issueFaults(issue: z.core.$ZodIssue, from: Place): DataFault[] {
  const place = descend(from, issue.path);
  const union = unwrapped(place.schema);
  if (issue.code === 'invalid_union' && union instanceof z.ZodUnion) {
    // null fits no branch; which one was meant cannot be known
    if (place.data === undefined || place.data === null) return [atValue(place, issue.message)];
    const branch = meantBranch(union, place.data);
    const schema = union.options[branch] as z.ZodType;
    return (issue.errors[branch] ?? []).flatMap((inner) => issueFaults(inner, { ...place, schema }));
  }
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue.keys, place);
  return [atValue(place, issue.message)];
}

function atValue({ schema, data, path }: Place, own: string): DataFault {
  const key = path.findLast((step) => typeof step === 'string') ?? '';
  if (data === undefined) return { path, at: 'value', message: missingMessage(key, schema) };
  return { path, at: 'value', message: valueMessage(schema, data, { key, own }) };
}

function unknownKeys(keys: readonly string[], { schema, path, data }: Place): DataFault[] {
  const inner = chosen(schema, data);
  const known = inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
  const free = known.filter((name) => !Object.hasOwn(data as object, name));
  const faults = keys.slice(0, MOST_KEYS).map((key): DataFault => {
    const meant = nearest(key, free);
    const at = { path: [...path, key], at: 'key' } as const;
    if (key === 'missing' || (meant === undefined && known.join() === 'missing'))
      return { ...at, message: NOT_BOTH };
    return meant === undefined
      ? { ...at, message: `Nøglen ${quoted(key)} kendes ikke. Nøglerne her er ${known.join(', ')}.` }
      : { ...at, message: `Nøglen ${quoted(key)} kendes ikke. Mente du "${meant}"?`, meant };
  });
  const rest = keys.length - faults.length;
  return rest === 0
    ? faults
    : [...faults, { path, at: 'value', message: `Her er ${rest} nøgler til, som ikke kendes. Slet dem.` }];
}

const MOST_KEYS = 30;
const NOT_BOTH = 'Når der står missing, må der ikke stå andet. Slet enten missing eller det andet.';

/** A misspelt key is one slip, not two: the right key is not also reported as missing. */
function withoutEchoes(faults: readonly DataFault[]): DataFault[] {
  const meant = new Set(
    faults.flatMap(({ path, meant }) =>
      meant === undefined ? [] : [pathKey([...path.slice(0, -1), meant])],
    ),
  );
  return faults.filter(({ path, at }) => at === 'key' || !meant.has(pathKey(path)));
}

function pathKey(path: Path): string {
  return path.map(String).join('\n');
}

/** Follows a path through schema and data at once; at a union it takes the branch that the author meant. */
function descend(from: Place, path: Path): Place {
  return path.reduce<Place>(
    ({ schema, data, path: walked }, step) => ({
      schema: child(chosen(schema, data), step),
      data: valueAt(data, step),
      path: [...walked, step],
    }),
    from,
  );
}

function child(schema: z.ZodType, step: PropertyKey): z.ZodType {
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (schema instanceof z.ZodObject) return schema.shape[String(step)] as z.ZodType;
  return schema;
}

/** The schema that the author meant with some data: below `optional` and `default`, and of a union the right branch. */
function chosen(schema: z.ZodType, data: unknown): z.ZodType {
  const inner = unwrapped(schema);
  return inner instanceof z.ZodUnion
    ? chosen(inner.options[meantBranch(inner, data)] as z.ZodType, data)
    : inner;
}

/** Where the author wrote `missing`, or something like it, the last branch of a value that may be missing is meant. */
function meantBranch(union: z.ZodUnion, data: unknown): number {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return 0;
  const value = unwrapped(union.options[0] as z.ZodType);
  const keys = Object.keys(data);
  const factsToo = value instanceof z.ZodObject && keys.some((key) => Object.hasOwn(value.shape, key));
  const saysMissing = keys.some((key) => nearest(key, ['missing']) !== undefined);
  return saysMissing && !factsToo ? union.options.length - 1 : 0;
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
