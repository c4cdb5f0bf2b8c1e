import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { framePages } from '../../functions/hosts/frames.ts';
import { missingPages } from '../../functions/hosts/static-files.ts';

/** Writes the least that the service needs of a built site into the folder `dist`. */
export async function writeFrames(dist: string): Promise<void> {
  for (const page of [...framePages, ...Object.values(missingPages)]) {
    await mkdir(dirname(join(dist, page)), { recursive: true });
    await writeFile(join(dist, page), frame);
  }
}

const frame =
  '<title>%shell:title%</title><!--shell:language--><!--shell:main--><!--shell:script--><!--/shell:script-->';
