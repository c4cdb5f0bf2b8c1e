import { resolve } from 'node:path';
import { config } from '../site/config.ts';
import { formatNumber } from '../site/model/numbers.ts';
import { buildDate } from '../site/source/build-date.ts';
import { runCheck } from './check/run.ts';
import { indexPages } from './search/index-pages.ts';
import { MANIFEST, manifestOf } from './published/manifest.ts';
import { readOrigin } from './published/origin.ts';
import { SECURITY_TXT, securityTxt } from './published/security-txt.ts';
import type { Output } from './render/output.ts';
import { makeSite } from './render/site.ts';

const folder = resolve(process.env['PORTAL_OUT'] ?? 'dist');
const pages = await makeSite(folder, {
  check: mayBuild,
  async add(output, searched, last) {
    const indexed = await indexPages(folder, searched, output, last);
    await nameContact(output);
    // when all files are there
    await output.write(MANIFEST, Buffer.from(manifestOf(readOrigin(), output.made)));
    return indexed;
  },
});
if (pages !== undefined)
  console.log(`Bygget: ${formatNumber(pages)} sider med søgeindeks. Det hele ligger i ${folder}.`);

function mayBuild(): boolean {
  if (runCheck()) {
    console.log('Bygger siderne …');
    return true;
  }
  console.error('Portalen er ikke bygget. Ret fejlene ovenfor, og prøv igen.');
  process.exitCode = 1;
  return false;
}

/** A published portal tells where a weakness may be reported; a site without an address of its own has nobody to tell. */
async function nameContact(output: Output): Promise<void> {
  const { PORTAL_URL: site, PORTAL_SECURITY_CONTACT: contact } = config;
  if (site === undefined) return;
  if (contact !== undefined)
    return output.write(SECURITY_TXT, Buffer.from(securityTxt({ contact, site, built: buildDate() })));
  console.log(
    'Der er ingen /.well-known/security.txt: sæt PORTAL_SECURITY_CONTACT til den adresse, hvor en sårbarhed kan meldes, for eksempel mailto:sikkerhed@myndighed.dk.',
  );
}
