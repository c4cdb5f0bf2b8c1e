import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'astro';
import { indexSite } from './index-site.ts';

/** Builds the pages and the search index into the output folder. The content must have passed the check: see package.json. */
export async function buildSite(): Promise<string> {
  const out = resolve(process.env['PORTAL_OUT'] ?? 'dist');
  await rm(out, { recursive: true, force: true });
  await build({ logLevel: 'warn' });
  const pages = await indexSite(out);
  console.log(`Bygget: ${pages} sider kan findes med søgningen. Det hele ligger i ${out}.`);
  return out;
}

if (import.meta.main) await buildSite();
