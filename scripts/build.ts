import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { config } from '../site/config.ts';
import { buildDate } from '../site/source/build-date.ts';
import { runCheck } from './check/run.ts';
import { indexSite } from './index-site.ts';
import { letGo, setAside } from './last-build.ts';
import { precompress } from './precompress.ts';
import { writeManifest } from './published/manifest.ts';
import { readOrigin } from './published/origin.ts';
import { writeSecurityTxt } from './published/security-txt.ts';

if (runCheck()) await buildSite();
else {
  console.error('Portalen er ikke bygget. Ret fejlene ovenfor, og prøv igen.');
  process.exitCode = 1;
}

/** Builds the pages and indexes them, in the folder PORTAL_OUT or dist/. */
async function buildSite(): Promise<void> {
  const folder = resolve(process.env['PORTAL_OUT'] ?? 'dist');
  const last = await setAside(folder);
  console.log('Bygger siderne …');
  execFileSync(process.execPath, [fileURLToPath(new URL('build-pages.ts', import.meta.url))], {
    stdio: 'inherit',
  });
  const pages = await indexSite(folder);
  await nameContact(folder);
  // when all files are there: what comes after it is only the same files packed
  await writeManifest(folder, readOrigin());
  const quality = await precompress(folder, last);
  await letGo(folder, quality);
  console.log(`Bygget: ${pages} sider med søgeindeks. Det hele ligger i ${folder}.`);
}

/** A published portal tells where a weakness may be reported; a site without an address of its own has nobody to tell. */
async function nameContact(folder: string): Promise<void> {
  const { PORTAL_URL: site, PORTAL_SECURITY_CONTACT: contact } = config;
  if (site === undefined) return;
  if (contact !== undefined) return writeSecurityTxt(folder, { contact, site, built: buildDate() });
  console.log(
    'Der er ingen /.well-known/security.txt: sæt PORTAL_SECURITY_CONTACT til den adresse, hvor en sårbarhed kan meldes, for eksempel mailto:sikkerhed@myndighed.dk.',
  );
}
