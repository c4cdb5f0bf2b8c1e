import type { z } from 'zod';
import { onceEach } from '../once-each.ts';

/** What a schema of `fields.ts` is marked with: the collection that it refers to, the shape of its date, how it is drawn. */
export type Marks = Readonly<Record<string, unknown>>;

/** A schema's marks. zod gathers them anew each time that it is asked, which for ten thousand entries is a second. */
export const marksOf: (schema: z.ZodType) => Marks = onceEach((schema: z.ZodType) => schema.meta() ?? {});
