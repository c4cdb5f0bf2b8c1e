import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { framePages, readShell } from '../../functions/hosts/frames.ts';
import { bundleService, type BundleSize } from './service.ts';

/**
 * Makes the folder that AWS Lambda runs (handler `index.handler`, Node 24): the bundle, and the frames of the site that is built in
 * `dist`. Throws a StartError where it is not built.
 */
export async function bundleLambda(dist: string, folder: string): Promise<BundleSize> {
  await readShell(dist);
  const size = await bundleService('functions/hosts/lambda-entry.ts', folder);
  for (const page of framePages) {
    await cp(join(dist, page, 'index.html'), join(folder, page, 'index.html'));
  }
  return size;
}
