/** A schema.org object in JSON-LD. Its top object says `@context`. */
export type Node = { readonly '@type': string; readonly [property: string]: unknown };

/** Makes a path within the site a whole address where the portal knows its own; else it stays a path, which JSON-LD resolves against the page. */
export type Absolute = (path: string) => string;

/** See {@link Absolute}. `site` is Astro.site. */
export function absoluteWith(site: URL | undefined): Absolute {
  return (path) => (site ? new URL(path, site).href : path);
}

/** One page's objects as a JSON-LD document, safe within a script element: no `<` can end it or open a comment in it. */
export function jsonLd(nodes: readonly Node[]): string {
  const document = { '@context': 'https://schema.org', '@graph': nodes };
  return JSON.stringify(document).replaceAll('<', String.raw`\u003c`);
}

/** A list as schema.org writes it: one value by itself, and nothing for none. */
export function some<T>(name: string, values: readonly T[]): Readonly<Record<string, T | readonly T[]>> {
  const [first] = values;
  if (first === undefined) return {};
  return { [name]: values.length === 1 ? first : values };
}
