import type { Graph } from 'schema-dts';

/** A thing that a page is about, in the words of schema.org: the type checker holds that it has each of them, with such a value. */
export type Thing = Graph['@graph'][number];

/** A page's things as JSON-LD, safe within a script element: no `<` can end it or open a comment in it. */
export function jsonLd(things: readonly Thing[]): string {
  const document: Graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(document).replaceAll('<', String.raw`\u003c`);
}
