import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { cachingOf, caching, contentType, isServed } from '../../functions/hosts/static-files.ts';
import { inParallel } from '../../functions/in-parallel.ts';
import { PACKABLE } from '../precompress.ts';
import { MANIFEST, sumsOf } from '../published/manifest.ts';
import type { ObjectHeaders } from './bucket.ts';

/** An object of the site: which bytes, by their SHA-256, and what is said with them. */
export type SiteObject = { sum: string; size: number; headers: ObjectHeaders };

/** The objects that a built site becomes, by their names in the bucket, and the file that holds each sum's bytes. */
export type SiteObjects = { objects: Record<string, SiteObject>; sources: Map<string, string> };

// browsers ask each time, and a CDN once a minute, so that a release is seen everywhere within a minute
const PAGES = caching.other.replace('max-age=0', 'max-age=0, s-maxage=60');

/**
 * The objects of a built site: of each file that has an address one, and of each that can be packed a second one, `<name>.br`, which
 * a CDN sends to whoever takes brotli. A CDN cannot look whether it is there, so it always is: where the build packed nothing, since
 * it would save nothing, it holds the plain bytes.
 */
export async function siteObjects(folder: string, names: readonly string[]): Promise<SiteObjects> {
  const served = names.filter((name) => isServed(`/${name}`));
  const found = await inParallel(served, 16, async (name) => {
    const packed = PACKABLE.test(name) && (await isFile(join(folder, `${name}.br`)));
    return [
      { name, file: name, encoding: undefined },
      ...(PACKABLE.test(name) ? [packed ? packedTwin(name) : plainTwin(name)] : []),
    ];
  });
  const sums = await sumsOf(folder, [...new Set(found.flat().map(({ file }) => file))]);
  const objects = await inParallel(found.flat(), 16, async ({ name, file, encoding }) => {
    const headers = { ...headersOf(name.replace(/\.br$/, '')), ...(encoding && { encoding }) };
    return [name, { sum: sums[file] ?? '', size: (await stat(join(folder, file))).size, headers }] as const;
  });
  const sources = new Map(found.flat().map(({ file }) => [sums[file] ?? '', join(folder, file)]));
  return { objects: Object.fromEntries(objects), sources };
}

/** What an object's bytes and headers are, in one word. */
export function fingerprint({ sum, headers }: SiteObject): string {
  return [sum, headers.type, headers.caching, headers.encoding ?? ''].join('|');
}

/** Pages lead to everything else, so they come when that is there, and go before it does. */
export function isPage(name: string): boolean {
  return /\.html(?:\.br)?$/.test(name);
}

/** Whether an object says what all the others are. */
export function isManifest(name: string): boolean {
  return name === MANIFEST || name === `${MANIFEST}.br`;
}

function packedTwin(name: string) {
  return { name: `${name}.br`, file: `${name}.br`, encoding: 'br' as const };
}

function plainTwin(name: string) {
  return { name: `${name}.br`, file: name, encoding: undefined };
}

function headersOf(name: string): ObjectHeaders {
  const kept = cachingOf(`/${name}`);
  return { type: contentType(name), caching: kept === caching.other ? PAGES : kept };
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
