import { z } from 'zod';
import type { CollectionName } from '../model/collections.ts';
import type { Cell } from './csv.ts';
import type { DataEntry } from './entries.ts';
import { entrySchema } from './schema.ts';

/** A column: its name is the way to the value (`answer.verdict`), and `type` what it holds. */
export type Column = { name: string; type: 'string' | 'number' | 'boolean' | 'list'; description: string };

/**
 * A table of a collection. The collection's own has a row an entry. Each list of things within an entry (a barrier's history)
 * is a table of its own, `barriers.history`, with a row a thing: the entry's id, its number in the list, and what it holds.
 */
export type Table = { name: string; list: string | undefined; columns: readonly Column[] };

/** The tables of a collection, from its schema alone: the columns are the same whatever the entries hold. */
export function tablesOf(name: CollectionName): Table[] {
  const { columns, lists } = flatten(entrySchema(name).omit({ body: true }), '');
  return [
    { name, list: undefined, columns },
    ...lists.map(({ path, item }) => ({
      name: `${name}.${path}`,
      list: path,
      columns: [...LIST_KEYS, ...flatten(item, '').columns],
    })),
  ];
}

/** The rows of a table. */
export function rowsOf({ list, columns }: Table, entries: readonly DataEntry[]): Cell[][] {
  const records = list === undefined ? entries : entries.flatMap((entry) => listOf(entry, list));
  return records.map((record) => columns.map(({ name }) => cellAt(record, name)));
}

const LIST_KEYS: readonly Column[] = [
  { name: 'id', type: 'string', description: 'Den oplysning, rækken hører til.' },
  { name: 'number', type: 'number', description: 'Rækkens nummer i listen.' },
];

function listOf(entry: DataEntry, list: string): DataEntry[] {
  const items = valueAt(entry, list);
  return Array.isArray(items)
    ? items.map((item: object, index) => ({ id: entry.id, number: index + 1, ...item }))
    : [];
}

function flatten(schema: z.ZodType, path: string): Flat {
  const description = schema.description ?? '';
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return described(flatten(schema.unwrap() as z.ZodType, path), path, description);
  if (schema instanceof z.ZodPipe)
    return described(flatten(schema.out as z.ZodType, path), path, description);
  // a value or the reason why it is missing: a column for each
  if (schema instanceof z.ZodUnion)
    return described(
      joined(schema.options.map((option) => flatten(option as z.ZodType, path))),
      path,
      description,
    );
  if (schema instanceof z.ZodObject)
    return joined(
      Object.entries(schema.shape).map(([key, value]) =>
        flatten(value as z.ZodType, path === '' ? key : `${path}.${key}`),
      ),
    );
  if (schema instanceof z.ZodArray && schema.element instanceof z.ZodObject)
    return { columns: [], lists: [{ path, item: schema.element }] };
  return { columns: [{ name: path, type: typeOf(schema), description }], lists: [] };
}

function typeOf(schema: z.ZodType): Column['type'] {
  if (schema instanceof z.ZodArray) return 'list';
  if (schema instanceof z.ZodNumber) return 'number';
  const isBoolean =
    schema instanceof z.ZodBoolean || (schema instanceof z.ZodLiteral && schema.value === true);
  return isBoolean ? 'boolean' : 'string';
}

/** What is said of the whole is said of the column that has its name. */
function described({ columns, lists }: Flat, path: string, description: string): Flat {
  return {
    columns: columns.map((column) =>
      column.name === path ? { ...column, description: description || column.description } : column,
    ),
    lists,
  };
}

function joined(parts: readonly Flat[]): Flat {
  return { columns: parts.flatMap(({ columns }) => columns), lists: parts.flatMap(({ lists }) => lists) };
}

function cellAt(record: DataEntry, name: string): Cell {
  const value = valueAt(record, name);
  if (Array.isArray(value)) return value as Cell;
  return typeof value === 'object' ? undefined : (value as Cell);
}

function valueAt(record: object, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], record);
}

type Flat = {
  columns: readonly Column[];
  lists: readonly { path: string; item: z.ZodObject }[];
};
