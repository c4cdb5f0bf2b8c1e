import type { z } from 'zod';
import { fieldName } from '../vocabulary/fields.ts';
import type { Change } from './change.ts';
import { compareProse, type Block } from './prose.ts';
import { shown, type Field, type Shown } from './shown.ts';
import { compareFields, compareValues } from './values.ts';

/** An entry's file as it once stood: its parsed front matter, and its prose in blocks of words. */
export type Version = { readonly facts: Readonly<Record<string, unknown>>; readonly prose: readonly Block[] };

/**
 * What was changed from one version of an entry to the next, field by field in the schema's order, the prose last. Empty where
 * both read the same: quotes, line breaks, comments, order of keys and of names in a list are no change.
 */
export function compareVersions(
  collection: string,
  schema: z.ZodType,
  before: Version,
  after: Version,
): Change[] {
  const old = fieldsOf(shown(collection, schema, before.facts));
  const now = fieldsOf(shown(collection, schema, after.facts));
  return [
    ...stateChange(collection, old, now),
    ...compareFields([], old, now),
    ...compareProse(before.prose, after.prose),
  ];
}

/** The state that the last event of a history gives, which no field holds: a barrier's status, an initiative's phase. */
const STATES: Readonly<Record<string, string>> = { barriers: 'status', initiatives: 'phase' };

function stateChange(collection: string, before: readonly Field[], after: readonly Field[]): Change[] {
  const key = STATES[collection];
  const name = key === undefined ? undefined : fieldName(collection, key);
  const stateOf = (fields: readonly Field[]): Shown | undefined => {
    const events = fields.find((field) => field.key === 'history')?.value;
    const last = events?.kind === 'list' ? events.items.at(-1) : undefined;
    return fieldsOf(last).find((field) => field.key === key)?.value;
  };
  return name ? compareValues([{ name }], stateOf(before), stateOf(after)) : [];
}

function fieldsOf(value: Shown | undefined): readonly Field[] {
  return value?.kind === 'record' ? value.fields : [];
}
