import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { framePages, readMissingPages, readShell } from '../../functions/hosts/frames.ts';
import { missingPages } from '../../functions/hosts/static-files.ts';
import { bundleService, type BundleSize } from './service.ts';

/**
 * Makes the folder that AWS Lambda runs (handler `index.handler`, Node 24): the bundle, and the frames and the missing pages of the site
 * that is built in `dist`. Throws a StartError where it is not built.
 */
export async function bundleLambda(dist: string, folder: string): Promise<BundleSize> {
  await readShell(dist);
  await readMissingPages(dist);
  const size = await bundleService('functions/hosts/lambda-entry.ts', folder);
  for (const page of [...framePages, ...Object.values(missingPages)]) {
    await cp(join(dist, page), join(folder, page));
  }
  return size;
}
