import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { inParallel } from '../../functions/in-parallel.ts';
import type { Origin } from './origin.ts';

/** Where a site states what it is: of which commit it was built, how, and the checksum of each file. */
export const MANIFEST = '.well-known/maalbilledet.json';

const sum = z.string().regex(/^[0-9a-f]{64}$/);

// a live site's manifest is anybody's text, and what it says is printed in a terminal
const words = z.string().regex(/^\P{Cc}*$/u);

const manifestSchema = z.strictObject({
  name: z.literal('Målbilledet'),
  commit: z
    .string()
    .regex(/^[0-9a-f]{40,64}$/)
    .nullable(),
  modified: z.boolean().nullable(),
  synthetic: z.boolean(),
  day: z.iso.date(),
  dataFormat: words,
  environment: z.record(z.string().regex(/^[A-Z_]+$/), words),
  /** SHA-256 in hexadecimal by the file's path, as `sha256sum` writes it */
  files: z.record(words, sum),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** The manifest of a site with these files, as it is published. It lists every file but itself and the packed copies. */
export function manifestOf(origin: Origin, files: ReadonlyMap<string, { readonly sum: string }>): string {
  const sums = [...files].map(([name, { sum: own }]) => [name, own] as const);
  const manifest: Manifest = {
    name: 'Målbilledet',
    ...origin,
    files: Object.fromEntries(sums.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** A manifest from its text; undefined where it is none. */
export function parseManifest(text: string): Manifest | undefined {
  try {
    return manifestSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/**
 * The paths of a built site's files, in the order of their letters. A `.br` is no file of its own but the one beside it in another
 * form, which depends on the version of Node.
 */
export async function publishedFiles(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => !entry.isDirectory() && !entry.name.endsWith('.br'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** The SHA-256 of each of these files in a folder, by its path. */
export async function sumsOf(folder: string, names: readonly string[]): Promise<Record<string, string>> {
  const sums = await inParallel(names, 16, async (name) => sha256(await readFile(join(folder, name))));
  return Object.fromEntries(names.map((name, index) => [name, sums[index] ?? '']));
}

/** SHA-256 in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
