import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import sharp from 'sharp';

/**
 * A drawing as PNG. What was drawn once is kept under .cache/ by the digest of the drawing and of the program that rasterises
 * it, so that a build draws only what has changed; the folder may be deleted at any time.
 */
export async function toPng(svg: string, folder: string = resolve('.cache/billeder')): Promise<Buffer> {
  const digest = createHash('sha256').update(`${sharp.versions.vips}\n${svg}`).digest('hex');
  const file = join(folder, `${digest}.png`);
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return kept;
  const drawn = await sharp(Buffer.from(svg)).removeAlpha().png({ compressionLevel: 9 }).toBuffer();
  await mkdir(folder, { recursive: true });
  // another build may read the same file at the same time: it must never find half of it
  const part = `${file}.${process.pid}`;
  await writeFile(part, drawn);
  await rename(part, file);
  return drawn;
}
