import { resolve } from 'node:path';
import { StartError } from '../functions/config.ts';
import { formatNumber } from '../site/model/numbers.ts';
import { bundleLambda } from './bundle/lambda.ts';
import { BundleError, bundleService } from './bundle/service.ts';

/** What can be bundled, each into .cache/<name>/. */
const bundles = {
  /** what AWS Lambda runs, with the frames of the built site */
  lambda: (folder: string) => bundleLambda(resolve(process.env['PORTAL_OUT'] ?? 'dist'), folder),
  /** `npm run serve` without node_modules; it serves the site in PORTAL_OUT */
  server: (folder: string) => bundleService('scripts/serve.ts', folder),
};

try {
  const name = process.argv[2] === 'server' ? 'server' : 'lambda';
  const folder = resolve('.cache', name);
  const { files, raw, gzip } = await bundles[name](folder);
  console.log(`${folder}: ${files} filer, ${formatNumber(raw)} byte (${formatNumber(gzip)} pakket).`);
} catch (error) {
  if (!(error instanceof StartError || error instanceof BundleError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
