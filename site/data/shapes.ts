import type { z } from 'zod';
import { collectionNames, collections, type CollectionName } from '../model/collections.ts';

/** The facts of each collection as they are published: without the mark of a draft, for there are none. */
export const publishedShapes = Object.fromEntries(
  collectionNames.map((name) => {
    const schema: z.ZodObject = collections[name].schema;
    return [name, schema.omit({ draft: true }).shape];
  }),
) as Readonly<Record<CollectionName, z.ZodRawShape>>;
