import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'astro';
import { runCheck } from './check/run.ts';
import { indexSite } from './index-site.ts';
import { precompress } from './precompress.ts';

if (runCheck()) await buildSite();
else {
  console.error('Portalen er ikke bygget. Ret fejlene ovenfor, og prøv igen.');
  process.exitCode = 1;
}

/** Builds the pages and indexes them, in the folder PORTAL_OUT or dist/. */
async function buildSite(): Promise<void> {
  const folder = resolve(process.env['PORTAL_OUT'] ?? 'dist');
  await rm(folder, { recursive: true, force: true });
  console.log('Bygger siderne …');
  await build({ logLevel: 'warn' });
  const pages = await indexSite(folder);
  await precompress(folder);
  console.log(`Bygget: ${pages} sider med søgeindeks. Det hele ligger i ${folder}.`);
}
