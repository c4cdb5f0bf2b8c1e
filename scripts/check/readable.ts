import { isMap, isScalar, isSeq, type Document } from 'yaml';
import { z } from 'zod';
import type { CollectionName } from '../../site/model/collections.ts';
import { marksOf } from '../../site/model/schemas/marks.ts';

/** Names and titles by others: their spelling and style are not the editors'. */
const QUOTED_COLLECTIONS: ReadonlySet<CollectionName> = new Set(['sources', 'organisations']);
const FOREIGN_KEYS: ReadonlySet<string> = new Set(['english', 'aliases', 'citation']);

/** What of an entry's prose is no running text: tags, addresses, code. */
const NO_PROSE = /<[^>]*>|\]\([^)]*\)|`[^`]*`|\b(?:https?:|www\.)\S+|^```[\s\S]*?^```/gm;

type Parts = { readonly yamlStart: number; readonly bodyStart: number };

/**
 * A file's text with a space for every character that is no Danish sentence of the editors' own, so that each word that is left
 * stands at its own offset.
 */
export function readableText(
  text: string,
  {
    collection,
    schema,
    document,
  }: { collection: CollectionName; schema: z.ZodType; document: Document.Parsed },
  { yamlStart, bodyStart }: Parts,
): string {
  if (QUOTED_COLLECTIONS.has(collection)) return '';
  const blank = (part: string): string => part.replace(/[^\n]/g, ' ');
  let facts = '';
  for (const [start, end] of textRanges(schema, document.contents)) {
    const from = yamlStart + start;
    facts += blank(text.slice(facts.length, from)) + text.slice(from, yamlStart + end);
  }
  return facts + blank(text.slice(facts.length, bodyStart)) + text.slice(bodyStart).replace(NO_PROSE, blank);
}

/** Where the values lie that the schema takes for free text, in the order of the file. */
function textRanges(schema: z.ZodType, node: unknown): [number, number][] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return textRanges(schema.unwrap() as z.ZodType, node);
  if (schema instanceof z.ZodUnion) return textRanges(schema.options[0] as z.ZodType, node);
  if (schema instanceof z.ZodArray && isSeq(node))
    return node.items.flatMap((item) => textRanges(schema.element as z.ZodType, item));
  if (schema instanceof z.ZodObject && isMap(node))
    return node.items.flatMap(({ key, value }) => {
      const name = isScalar(key) ? String(key.value) : '';
      const inner = schema.shape[name] as z.ZodType | undefined;
      return inner && !FOREIGN_KEYS.has(name) ? textRanges(inner, value) : [];
    });
  const isText = schema instanceof z.ZodString && marksOf(schema)['references'] === undefined;
  return isText && isScalar(node) && node.range ? [[node.range[0], node.range[1]]] : [];
}
