import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from 'hono/utils/compress';
import { contentType } from './static-files.ts';

/** Where the site and its service lie on the machine of a web server that stands before the node host. */
export type Deployment = {
  /** what visitors write: https://maalbilledet.dk */
  address: string;
  /** the folder of the built site, on the machine that the web server runs on */
  root: string;
  /** where the node host listens: 127.0.0.1:4321 */
  service: string;
};

/** The ends of the names that the build gives its files; what has another end is sent as bytes, by the node host too. */
export const ends =
  'atom css csv html ics js json jsonld pagefind png svg ttl txt webmanifest webp woff2 xml'.split(' ');

export const HTML = contentType('x.html');
export const BYTES = contentType('x');
/** as hono's answers in words have it */
export const TEXT = 'text/plain; charset=UTF-8';

/** A value as Caddy's and nginx's files write it. */
export function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** A directive with a block, as Caddy's and nginx's files write it. */
export function block(head: string, lines: readonly string[]): string[] {
  return [`${head} {`, ...lines.map((line) => `\t${line}`), '}'];
}

/** The content types that the node host packs while it answers. */
export function compressible(): string[] {
  const types = new Set(ends.map((end) => contentType(`x.${end}`)));
  return [...types].filter((type) => COMPRESSIBLE_CONTENT_TYPE_REGEX.test(type));
}
