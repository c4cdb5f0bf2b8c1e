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

/** Lays a brotli file beside each file of a built site that gets smaller by it: made once, and smaller than what a host makes while it answers. */
export async function precompress(folder: string): Promise<void> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => PACKABLE.test(name));
  await inParallel(names, AT_ONCE, (name) => compressFile(join(folder, name)));
}

/** As many as libuv has threads for; ten thousand files at once are more than a system opens. */
const AT_ONCE = 4;

async function compressFile(path: string): Promise<void> {
  const bytes = await readFile(path);
  if (bytes.length < SMALLEST) return;
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  await writeFile(`${path}.br`, await compress(bytes, { params }));
}
