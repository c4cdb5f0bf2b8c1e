import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);
const TEXT = /\.(?:html|css|js|json|jsonld|csv|ttl|svg|txt|xml|atom|ics|pagefind)$/;
// below this the header that names the encoding costs more than it saves
const SMALLEST = 1_000;

/** Lays a brotli file beside each file of a built site that gets smaller by it: made once, and smaller than what a host makes while it answers. */
export async function precompress(folder: string): Promise<void> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => TEXT.test(name)).values();
  // each takes the next name from the one list: ten thousand files at once are more than a system opens
  const compressNext = async (): Promise<void> => {
    for (const name of names) await compressFile(join(folder, name));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, compressNext));
}

/** As many as libuv has threads for. */
const AT_ONCE = 4;

async function compressFile(path: string): Promise<void> {
  const bytes = await readFile(path);
  if (bytes.length < SMALLEST) return;
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  await writeFile(`${path}.br`, await compress(bytes, { params }));
}
