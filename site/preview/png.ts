import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import sharp from 'sharp';

// few colours and no dither: half the bytes of full colour, and the letters' edges stay clean
const FORM = { palette: true, colours: 32, dither: 0, effort: 1, compressionLevel: 6 } as const;

/**
 * A drawing as PNG. What was drawn once is kept under .cache/ by the digest of the drawing and of the program that rasterises
 * it, so that a build draws only what has changed; the folder may be deleted at any time.
 */
export async function toPng(svg: string, folder: string = resolve('.cache/billeder')): Promise<Buffer> {
  const drawnBy = JSON.stringify([sharp.versions.vips, FORM]);
  const digest = createHash('sha256').update(drawnBy).update(svg).digest('hex');
  const file = join(folder, `${digest}.png`);
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return kept;
  const drawn = await sharp(Buffer.from(svg)).removeAlpha().png(FORM).toBuffer();
  await mkdir(folder, { recursive: true });
  // another build may read the same file at the same time: it must never find half of it
  const part = `${file}.${process.pid}`;
  await writeFile(part, drawn);
  await rename(part, file);
  return drawn;
}
