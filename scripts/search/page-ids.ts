import { gunzipSync } from 'node:zlib';

/**
 * Pagefind's names of the pages, in the order in which it was given them, read from its own table of pages: gzipped CBOR, in which
 * each page is an array of three, the name first, with its length before it. Nothing else there begins so.
 */
export function pageIds(meta: Uint8Array): string[] {
  const text = gunzipSync(meta).toString('latin1');
  return [...text.matchAll(/\x83([\x64-\x77])(?=zxx_)/g)].map(({ index, 1: length = '' }) =>
    text.slice(index + 2, index + 2 + length.charCodeAt(0) - 0x60),
  );
}
