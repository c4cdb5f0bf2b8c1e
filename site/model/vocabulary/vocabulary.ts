import { z } from 'zod';

/** What a visitor reads for one value of a closed set. */
export type Label = { readonly da: string; readonly en: string };

/** A closed set: its keys stand in content and open data, its labels on the pages, in this order. */
export type Vocabulary = Readonly<Record<string, Label>>;

/** The zod enum of a vocabulary's keys, in the table's order. */
export function oneOf<T extends Vocabulary>(table: T): z.ZodEnum<{ [K in keyof T & string]: K }> {
  return z.enum(Object.keys(table)) as never;
}
