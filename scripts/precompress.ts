import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { inParallel } from '../functions/in-parallel.ts';

const compress = promisify(brotliCompress);
/** The names of files that a host can send packed. */
export const PACKABLE = /\.(?:html|css|js|json|jsonld|csv|ttl|svg|txt|xml|atom|ics|pagefind)$/;
// below this the header that names the encoding costs more than it saves
const SMALLEST = 1_000;

/** The best quality takes thirty times as long as the quick one, which makes pages 8 % larger: ten minutes for ten thousand entries. */
const BEST = 11;
const QUICK = 5;
const MANY_PAGES = 4_000;

/** The brotli quality that a site of so many pages is packed at. */
export function qualityFor(pages: number): number {
  return pages > MANY_PAGES ? QUICK : BEST;
}

/**
 * A file as brotli, made once and smaller than what a host makes while it answers; undefined where it would not pay. `name` tells
 * what kind of file it is.
 */
export async function packed(name: string, bytes: Uint8Array, quality: number): Promise<Buffer | undefined> {
  if (!PACKABLE.test(name) || bytes.length < SMALLEST) return undefined;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return compress(bytes, { params });
}

/** Lays a packed copy beside each file of a folder that gets smaller by it, at the best quality. */
export async function precompress(folder: string): Promise<void> {
  await inParallel(await readdir(folder, { recursive: true }), AT_ONCE, async (name) => {
    if (!PACKABLE.test(name)) return;
    const copy = await packed(name, await readFile(join(folder, name)), BEST);
    if (copy) await writeFile(join(folder, `${name}.br`), copy);
  });
}

/** As many as libuv has threads for; ten thousand files at once are more than a system opens. */
const AT_ONCE = 4;
