import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';
import { inParallel } from '../functions/in-parallel.ts';

const compress = promisify(brotliCompress);
const unpack = promisify(brotliDecompress);
/** The names of files that a host can send packed. */
export const PACKABLE = /\.(?:html|css|js|json|jsonld|csv|ttl|svg|txt|xml|atom|ics|pagefind)$/;
// below this the header that names the encoding costs more than it saves
const SMALLEST = 1_000;

/** The best quality takes thirty times as long as the quick one, which makes pages 8 % larger: ten minutes for ten thousand entries. */
const BEST = 11;
const QUICK = 5;
const MANY_FILES = 5_000;

/**
 * Lays a brotli file beside each file of a built site that gets smaller by it: made once, and smaller than what a host makes while it
 * answers. What the last build packed at the same quality stays, and is taken from its folder where the file is the same. Gives the
 * quality.
 */
export async function precompress(
  folder: string,
  last?: { site: string; quality: number | undefined },
): Promise<number> {
  const all = await readdir(folder, { recursive: true });
  const names = all.filter((name) => PACKABLE.test(name));
  const quality = names.length > MANY_FILES ? QUICK : BEST;
  const earlier = last?.quality === quality ? last.site : undefined;
  const packed = new Set(earlier === undefined ? [] : all);
  await inParallel(names, AT_ONCE, async (name) => {
    const file = join(folder, `${name}.br`);
    if (packed.has(`${name}.br`)) return;
    const bytes = await readFile(join(folder, name));
    if (bytes.length < SMALLEST) return;
    if (earlier === undefined || !(await takeOver(join(earlier, `${name}.br`), file, bytes)))
      await writeFile(file, await pack(bytes, quality));
  });
  return quality;
}

/** As many as libuv has threads for; ten thousand files at once are more than a system opens. */
const AT_ONCE = 4;

/** Moves a packed file where it belongs, if it is there and is of these bytes. */
async function takeOver(from: string, to: string, bytes: Buffer): Promise<boolean> {
  try {
    if (!(await unpack(await readFile(from))).equals(bytes)) return false;
    await rename(from, to);
    return true;
  } catch {
    return false;
  }
}

function pack(bytes: Buffer, quality: number): Promise<Buffer> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return compress(bytes, { params });
}
