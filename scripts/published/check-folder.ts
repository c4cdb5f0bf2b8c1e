import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { inParallel } from '../../functions/in-parallel.ts';
import type { Differences } from './differences.ts';
import { MANIFEST, parseManifest, publishedFiles, sha256, sumsOf, type Manifest } from './manifest.ts';
import { VerifyError } from './verify-error.ts';

const unpack = promisify(brotliDecompress);

/** The manifest of a built site. Throws a VerifyError where there is none. */
export async function readManifest(folder: string): Promise<{ manifest: Manifest; bytes: Buffer }> {
  const bytes = await readFile(join(folder, MANIFEST)).catch((cause: unknown) => {
    throw new VerifyError(`${join(folder, MANIFEST)} kan ikke læses. Kør npm run build først.`, { cause });
  });
  const manifest = parseManifest(bytes.toString('utf8'));
  if (manifest) return { manifest, bytes };
  throw new VerifyError(`${join(folder, MANIFEST)} er ikke en liste, som portalens byg laver.`);
}

/** The sums that a site's files must have, its manifest's own among them. */
export async function expectedSums(folder: string): Promise<Record<string, string>> {
  const { manifest, bytes } = await readManifest(folder);
  return { ...manifest.files, [MANIFEST]: sha256(bytes) };
}

/** Compares a built site's files with its manifest; of a packed file, what it unpacks to. */
export async function checkFolder(folder: string): Promise<Differences> {
  const expected = await expectedSums(folder);
  const found = await sumsOf(folder, await publishedFiles(folder));
  const packed = await packedFiles(folder);
  const unpacked = await inParallel(packed, 4, (name) => sumUnpacked(join(folder, name)));
  const isExtra = (name: string) => !Object.hasOwn(expected, name);
  return {
    changed: [
      ...Object.keys(found).filter((name) => !isExtra(name) && found[name] !== expected[name]),
      ...packed.filter((name, index) => !isExtra(plain(name)) && unpacked[index] !== expected[plain(name)]),
    ],
    missing: Object.keys(expected).filter((name) => !Object.hasOwn(found, name)),
    extra: [...Object.keys(found), ...packed].filter((name) => isExtra(plain(name))),
    unread: [],
  };
}

async function packedFiles(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.br')).sort();
}

/** undefined where the file is not packed as it should be */
async function sumUnpacked(path: string): Promise<string | undefined> {
  const bytes = await unpack(await readFile(path)).catch(() => undefined);
  return bytes && sha256(bytes);
}

function plain(name: string): string {
  return name.replace(/\.br$/, '');
}
