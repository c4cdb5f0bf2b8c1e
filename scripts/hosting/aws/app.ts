import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { App } from 'aws-cdk-lib';
import { StartError } from '../../../functions/config.ts';
import { PortalStack } from './portal-stack.ts';
import { readSettings } from './settings.ts';

/** Where `npm run bundle:lambda` puts what AWS Lambda runs. */
const BUNDLE = resolve(import.meta.dirname, '../../../.cache/lambda');

// run by the CDK's command: npx cdk deploy
try {
  const settings = readSettings(process.env);
  const bundle = process.env['PORTAL_BUNDLE'] ?? BUNDLE;
  if (!existsSync(bundle)) {
    throw new StartError(`${bundle} mangler. Kør npm run build og npm run bundle:lambda i projektets mappe.`);
  }
  new PortalStack(new App(), 'Maalbilledet', { settings, bundle });
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
