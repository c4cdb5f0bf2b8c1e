import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'astro';
import { runCheck } from './check/run.ts';
import { indexSite } from './index-site.ts';

/** Checks the content, builds the pages and indexes them. Gives the folder, or undefined where the check stopped it. */
export async function buildSite(): Promise<string | undefined> {
  if (!runCheck()) {
    console.error('Portalen er ikke bygget. Ret fejlene ovenfor, og prøv igen.');
    process.exitCode = 1;
    return undefined;
  }
  const folder = resolve(process.env['PORTAL_OUT'] ?? 'dist');
  await rm(folder, { recursive: true, force: true });
  console.log('Bygger siderne …');
  await build({ logLevel: 'warn' });
  const pages = await indexSite(folder);
  console.log(`Bygget: ${pages} sider kan findes med søgningen. Det hele ligger i ${folder}.`);
  return folder;
}

if (import.meta.main) await buildSite();
