import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readConfig } from '../../../functions/config.ts';
import { startNodeHost } from '../../../functions/hosts/node.ts';
import { emptyFolder } from './folder.ts';
import { templates } from './app.ts';

const files = {
  'index.html': '<h1>Forside</h1>',
  '404.html': '<h1>Siden findes ikke</h1>',
  'barrierer/index.html': `<h1>Barrierer</h1>${'<p>En lang side</p>'.repeat(200)}`,
  'skal/index.html': templates.da,
  'en/skal/index.html': templates.en,
  '_astro/side.DfZ3.css': 'h1 { color: black }',
  'pagefind/wasm.da.pagefind': 'wasm',
  'pagefind/fragment/da_1.pf_fragment': 'fragment',
  'data/index.html': '<h1>Åbne data</h1>',
  'data/v1/maal.json': '{}',
  'data/v1/maal.csv': '"id"',
  'data/v1/catalog.ttl': '',
  'data/v1/catalog.jsonld': '{}',
  'indlejr/barrierer/en.svg': '<svg/>',
  'indlejr/barrierer/en/index.html': '<h1>Et udsnit</h1>',
  'en/indlejr/barrierer/en/index.html': '<h1>A card</h1>',
  'feeds/alt.atom': '<feed/>',
  'feeds/frister.ics': 'BEGIN:VCALENDAR',
  '.well-known/security.txt': 'Contact: mailto:a@b.dk',
  '.env': 'hemmelig',
  '.git/config': 'hemmelig',
  'barrierer/.skjult': 'hemmelig',
};

/** A small built site in a new folder, and a folder for the service's data. */
export async function builtSite() {
  const root = await emptyFolder();
  const dist = join(root, 'dist');
  for (const [name, contents] of Object.entries(files)) {
    await mkdir(dirname(join(dist, name)), { recursive: true });
    await writeFile(join(dist, name), contents);
  }
  await writeFile(join(root, 'uden-for.txt'), 'hemmelig');
  return { dist, dataFolder: join(root, 'data') };
}

/** The node host on a small built site, on a port of its own. */
export async function runningHost() {
  const { dist, dataFolder } = await builtSite();
  const lines: string[] = [];
  const config = { ...readConfig({ FEEDBACK_DATA: dataFolder }), port: 0 };
  const voices = {
    say: (line: string) => lines.push(line),
    log: (line: object) => lines.push(JSON.stringify(line)),
  };
  const host = await startNodeHost(config, dist, voices);
  onTestFinished(host.close);
  return { ...host, dist, dataFolder, lines, config, voices };
}
