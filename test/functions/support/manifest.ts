import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MANIFEST, manifestOf, publishedFiles, sumsOf } from '../../../scripts/published/manifest.ts';
import type { Origin } from '../../../scripts/published/origin.ts';

/** Writes the manifest of a folder, as the build does for what it made. */
export async function writeManifest(folder: string, origin: Origin): Promise<void> {
  const names = (await publishedFiles(folder)).filter((name) => name !== MANIFEST);
  const sums = Object.entries(await sumsOf(folder, names));
  const path = join(folder, MANIFEST);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, manifestOf(origin, new Map(sums.map(([name, sum]) => [name, { sum }]))));
}
