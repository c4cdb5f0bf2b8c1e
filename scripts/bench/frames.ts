import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { framePages } from '../../functions/hosts/frames.ts';

/** Writes the least that the service needs of a built site into the folder `dist`. */
export async function writeFrames(dist: string): Promise<void> {
  for (const page of framePages) {
    await mkdir(join(dist, page), { recursive: true });
    await writeFile(join(dist, page, 'index.html'), frame);
  }
}

const frame =
  '<title>%shell:title%</title><!--shell:language--><!--shell:main--><!--shell:script--><!--/shell:script-->';
