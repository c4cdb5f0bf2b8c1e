import * as z from 'zod';

/** What a visitor reads for one value of a closed set. */
export type Label = { readonly da: string; readonly en: string };

/** A closed set: its keys stand in content and open data, its labels on the pages, in this order. */
export type Vocabulary = Readonly<Record<string, Label>>;

const vocabularies = z.registry<{ labels: Vocabulary }>();

/** The zod enum of a vocabulary's keys, in the table's order. */
export function oneOf<T extends Vocabulary>(table: T): z.ZodEnum<{ [K in keyof T & string]: K }> {
  return z.enum(Object.keys(table)).register(vocabularies, { labels: table }) as never;
}

/** The labels of an enum that `oneOf` made, also after `.describe()`. */
export function labelsOf(schema: z.ZodType): Vocabulary | undefined {
  return vocabularies.get(schema)?.labels;
}
