import { readdir, readFile, rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { config } from '../site/config.ts';
import { handover } from '../site/handover.ts';
import { formatNumber } from '../site/model/numbers.ts';
import { buildDate } from '../site/source/build-date.ts';
import { runCheck } from './check/run.ts';
import { groundOf } from './ground.ts';
import { indexPages } from './index-site.ts';
import { MANIFEST, manifestOf } from './published/manifest.ts';
import { readOrigin } from './published/origin.ts';
import { SECURITY_TXT, securityTxt } from './published/security-txt.ts';
import type { Rendering } from './render/book.ts';
import { readChanges, readPublished } from './render/content.ts';
import { forgetBuild, keepBuild, placeOf, recallBuild, recallSearched } from './render/last-build.ts';
import { Output, removeOthers } from './render/output.ts';
import { renderPages } from './render/render.ts';
import { ASSETS, compileTemplates } from './render/templates.ts';
import type { SearchPage } from './search/read-page.ts';

await buildSite(resolve(process.env['PORTAL_OUT'] ?? 'dist'));

/** Builds the site in a folder: pages, search, and what says what it is. */
async function buildSite(folder: string): Promise<void> {
  const ground = await groundOf();
  const place = placeOf(folder);
  const templates = join(place, 'templates');
  const compiling = compileTemplates(templates, ground);
  const history = await readChanges(place, ground);
  // the check asks for it too
  handover.history = history;
  if (!runCheck()) {
    console.error('Portalen er ikke bygget. Ret fejlene ovenfor, og prøv igen.');
    process.exitCode = 1;
    return;
  }
  console.log('Bygger siderne …');
  const content = await readPublished(place, ground);
  await compiling;
  const last = await recallBuild(place, ground);
  await forgetBuild(place);
  // what is half built is not stated to be whole
  await rm(join(folder, MANIFEST), { force: true });

  const rendered = await renderPages({ folder, templates }, { content, history }, last);
  const searched = await searchedNow(place, rendered);
  const output = new Output(folder, last, rendered.quality);
  await copyAssets(join(templates, ASSETS), output);
  await indexPages(folder, [...searched.values()], output);
  await nameContact(output);

  const made = new Map([...rendered.files, ...output.made]);
  await output.write(MANIFEST, Buffer.from(manifestOf(readOrigin(), made)));
  made.set(MANIFEST, output.get(MANIFEST));
  await removeOthers(folder, made);
  await keepBuild(place, ground, { ...rendered, files: made }, searched);
  const pages = [...rendered.files.keys()].filter((path) => path.endsWith('.html')).length;
  console.log(`Bygget: ${formatNumber(pages)} sider med søgeindeks. Det hele ligger i ${folder}.`);
}

/** What the search reads of all pages, in the order of their names, whoever rendered them and when. */
async function searchedNow(
  place: string,
  { kept, searched }: Rendering,
): Promise<ReadonlyMap<string, SearchPage>> {
  const earlier = kept.size > 0 ? [...(await recallSearched(place))].filter(([path]) => kept.has(path)) : [];
  return new Map([...earlier, ...searched].sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function copyAssets(from: string, output: Output): Promise<void> {
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) {
      const file = join(entry.parentPath, entry.name);
      await output.write(relative(from, file), await readFile(file));
    }
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
