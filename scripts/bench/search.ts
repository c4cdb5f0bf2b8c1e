import { cp, mkdir, mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { createServer, connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { readConfig } from '../../functions/config.ts';
import { startNodeHost } from '../../functions/hosts/node.ts';
import { findChromium } from '../chromium.ts';
import { indexSite } from '../index-site.ts';
import { precompress } from '../precompress.ts';
import type { LawTable } from '../../site/search/index-format.ts';
import { writePages } from './synthetic-pages.ts';

// of the search itself, for one thing that is looked for; each more may cost a further part of the index, of some 22 kB
const LIMIT = 120_000;
const QUERIES = ['barriere', 'sul 42a', 'sundhedsbehandlng', 'sundhedsbehandling journal'] as const;

/**
 * Measures what the first search with a filter costs a visitor who comes with an empty cache to a portal of PAGES pages (1000
 * where it is not set): every byte that the server sends until all ten results are shown, headers included; the page with its
 * fonts apart from the search. Needs a built site in PORTAL_OUT or dist/.
 */
const count = Number(process.env['PAGES'] ?? 1000);
const built = resolve(process.env['PORTAL_OUT'] ?? 'dist');
const work = await mkdtemp(join(tmpdir(), 'maalbilledet-bench-'));
try {
  await measure(join(work, 'site'), join(work, 'data'));
} finally {
  await rm(work, { recursive: true, force: true });
}

async function measure(site: string, data: string): Promise<void> {
  for (const part of ['soeg', 'en/soeg', '_astro', 'skal', 'en/skal'])
    await cp(join(built, part), join(site, part), { recursive: true });
  await mkdir(data);
  await writePages(site, count, JSON.parse(await readFile(join(site, 'soeg/love.json'), 'utf8')) as LawTable);
  const start = performance.now();
  await indexSite(site);
  await precompress(site);
  const index = join(site, 'pagefind');

  console.log(
    `${count} sider: indeks på ${Math.round(performance.now() - start)} ms, ${kilobytes(await sizeOf(index))} i alt.`,
  );
  console.log(`Ordlisten: ${kilobytes(await sizeOf(index, '.txt'))} ukomprimeret.`);
  const config = { ...readConfig({ FEEDBACK_DATA: data }), port: 0 };
  const host = await startNodeHost(config, site, { say: () => undefined, log: () => undefined });
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-quic'],
  });
  for (const query of QUERIES) {
    const counter = await countBytes(Number(new URL(host.address).port));
    const page = await browser.newPage();
    const requests: string[] = [];
    page.on('requestfinished', (request) => requests.push(new URL(request.url()).pathname));
    await page.goto(`${counter.origin}/soeg/`, { waitUntil: 'networkidle' });
    const before = counter.bytes();
    await page.getByRole('searchbox').fill(query);
    await page.locator('#filter-status').selectOption('Løst');
    await page.locator('#resultater > li').first().waitFor();
    await page.waitForLoadState('networkidle');
    const found = await page.locator('#soegestatus').innerText();
    const all = counter.bytes();
    const own = all - before;
    const over = own > LIMIT && !query.includes(' journal');
    console.log(
      `${over ? '✗' : '·'} »${query}« + filter: ${kilobytes(own)} for søgningen, ${kilobytes(before)} for siden og skrifterne; ${requests.length} forespørgsler. ${found}`,
    );
    if (over) process.exitCode = 1;
    await page.close();
    counter.close();
  }
  await browser.close();
  await host.close();
}

/** A door before the server that counts what it sends: a worker or a cache in the browser cannot hide from it. */
async function countBytes(port: number): Promise<{ origin: string; bytes: () => number; close: () => void }> {
  let bytes = 0;
  const door = createServer((visitor) => {
    const server = connect(port, '127.0.0.1');
    server.on('data', (chunk) => (bytes += chunk.length));
    for (const socket of [visitor, server]) socket.on('error', () => socket.destroy());
    visitor.pipe(server).pipe(visitor);
  });
  await new Promise<void>((ready) => door.listen(0, '127.0.0.1', ready));
  const { port: own } = door.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${own}`, bytes: () => bytes, close: () => door.close() };
}

async function sizeOf(folder: string, ending = ''): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const files = await Promise.all(
    names.filter((name) => name.endsWith(ending)).map((name) => stat(join(folder, name))),
  );
  return files.filter((file) => file.isFile()).reduce((sum, { size }) => sum + size, 0);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
