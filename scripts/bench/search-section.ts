import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { installTools } from './install.ts';
import { openLine, SLOW } from './line.ts';
import { openSearchPlace, sizeOf } from './search-place.ts';
import { textTable } from './table.ts';

// a word of every page: both have all to choose from
const QUERY = 'barriere';

/**
 * The portal's search (Pagefind) beside MiniSearch with one full index, over the same synthetic pages, each from an empty cache:
 * how long the index took, what it weighs, and what the server sends and how long it takes until the first result stands there.
 */
export async function searchSection(pages: number, work: string): Promise<string> {
  const built = join(work, 'search-built');
  if (!existsSync(built))
    execFileSync(process.execPath, ['scripts/build.ts'], {
      env: { ...process.env, PORTAL_OUT: built },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  console.log(`Search among ${pages} pages …`);
  let rival = 0;
  const folder = join(work, `search-${pages}`);
  const place = await openSearchPlace(built, folder, pages, async (site) => {
    rival = await writeMiniSearch(site);
  });
  const rows = [];
  for (const one of [
    {
      name: 'Pagefind, as the portal has it',
      page: '/soeg/',
      index: join(place.site, 'pagefind'),
      time: place.indexTime,
    },
    { name: 'MiniSearch, one full index', page: '/mini/', index: join(place.site, 'mini'), time: rival },
  ]) {
    const fast = await firstResult(place.browser, place.port, one.page);
    const slow = await firstResult(place.browser, place.port, one.page, SLOW);
    const weight = (await sizeOf(one.index)) - (await sizeOf(one.index, '.br'));
    rows.push([
      one.name,
      (one.time / 1000).toFixed(2),
      (weight / 1e6).toFixed(2),
      (fast.bytes / 1000).toFixed(1),
      fast.time.toFixed(0),
      slow.time.toFixed(0),
    ]);
  }
  await place.close();
  rmSync(folder, { recursive: true, force: true });
  const head = ['search', 'index s', 'index MB', 'kB to the first result', 'ms here', 'ms on a slow line'];
  return `## Search, ${pages} pages\n\nFrom an open, empty search page to the first result for "${QUERY}", empty cache; bytes as the server sends them, packed with brotli. Pagefind is given lemmas and citations, and its result is shown with an excerpt; MiniSearch indexes title and text as they stand. Slow line: 1.44 Mbit/s, 150 ms.\n\n${textTable(head, rows)}`;
}

async function firstResult(
  browser: Browser,
  port: number,
  path: string,
  speed?: typeof SLOW,
): Promise<{ bytes: number; time: number }> {
  const line = await openLine(port, speed);
  const page = await browser.newPage();
  await page.goto(line.origin + path, { waitUntil: 'networkidle' });
  const before = line.bytes();
  const start = performance.now();
  await page.getByRole('searchbox').fill(QUERY);
  await page.getByRole('searchbox').press('Enter');
  await page.locator('#resultater > li').first().waitFor({ timeout: 180_000 });
  const time = performance.now() - start;
  const bytes = line.bytes() - before;
  await page.context().close();
  line.close();
  return { bytes, time };
}

/** A search page with MiniSearch, that fetches its whole index when something is looked for. Gives the milliseconds that indexing took. */
async function writeMiniSearch(site: string): Promise<number> {
  const tools = join(installTools('minisearch'), 'node_modules/minisearch/dist/es/index.js');
  const { default: MiniSearch } = (await import(pathToFileURL(tools).href)) as { default: MiniSearchClass };
  const folder = join(site, 'mini');
  await mkdir(folder);
  const start = performance.now();
  const index = new MiniSearch(options);
  for (const name of await readdir(join(site, 'syntetisk'))) {
    const html = await readFile(join(site, 'syntetisk', name, 'index.html'), 'utf8');
    const title = /<title>(.*?)<\/title>/.exec(html)?.[1] ?? '';
    index.add({
      id: Number(name),
      title,
      text: html.replace(/^.*?<main[^>]*>/s, '').replaceAll(/<[^>]+>/g, ' '),
    });
  }
  await writeFile(join(folder, 'index.json'), JSON.stringify(index));
  const time = performance.now() - start;
  await cp(tools, join(folder, 'minisearch.js'));
  await writeFile(join(folder, 'search.js'), script);
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><html lang="da"><title>Søg</title><input type="search"><ol id="resultater"></ol><script type="module" src="search.js"></script>',
  );
  return time;
}

const options = { fields: ['title', 'text'], storeFields: ['title'] };
const script = `let index;
document.querySelector('input').addEventListener('input', async ({ target }) => {
  index ??= Promise.all([import('./minisearch.js'), fetch('index.json').then((answer) => answer.text())]).then(
    ([{ default: MiniSearch }, json]) => MiniSearch.loadJSON(json, ${JSON.stringify(options)}),
  );
  const found = (await index).search(target.value, { prefix: true }).slice(0, 10);
  document.querySelector('#resultater').replaceChildren(
    ...found.map(({ title }) => Object.assign(document.createElement('li'), { textContent: title })),
  );
});
`;

type MiniSearchClass = new (options: object) => { add: (document: object) => void };
