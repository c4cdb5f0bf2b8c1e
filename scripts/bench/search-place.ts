import { cp, mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { readConfig } from '../../functions/config.ts';
import { startNodeHost } from '../../functions/hosts/node.ts';
import type { LawTable } from '../../site/search/index-format.ts';
import { findChromium } from '../chromium.ts';
import { indexSite } from '../index-site.ts';
import { precompress } from '../precompress.ts';
import { writePages } from './synthetic-pages.ts';

/** A portal of so many synthetic pages with the built site's own search, in `site`: indexed, packed and served. `built` is a built site. */
export async function openSearchPlace(
  built: string,
  work: string,
  pages: number,
  add?: (site: string) => Promise<void>,
): Promise<SearchPlace> {
  const site = join(work, 'site');
  const data = join(work, 'data');
  for (const part of ['soeg', 'en/soeg', '_astro', 'skal', 'en/skal'])
    await cp(join(built, part), join(site, part), { recursive: true });
  await mkdir(data, { recursive: true });
  const laws = JSON.parse(await readFile(join(site, 'soeg/love.json'), 'utf8')) as LawTable;
  await writePages(site, pages, laws);
  const start = performance.now();
  await indexSite(site);
  const indexTime = performance.now() - start;
  await add?.(site);
  await precompress(site);
  const config = { ...readConfig({ FEEDBACK_DATA: data }), port: 0 };
  const host = await startNodeHost(config, site, { say: () => undefined, log: () => undefined });
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-quic'],
  });
  return {
    site,
    browser,
    port: Number(new URL(host.address).port),
    indexTime,
    async close() {
      await browser.close();
      await host.close();
    },
  };
}

/** The bytes of a folder's files whose names end so. */
export async function sizeOf(folder: string, ending = ''): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const files = await Promise.all(
    names.filter((name) => name.endsWith(ending)).map((name) => stat(join(folder, name))),
  );
  return files.filter((file) => file.isFile()).reduce((sum, { size }) => sum + size, 0);
}

interface SearchPlace {
  /** the folder of the served site */
  site: string;
  browser: Browser;
  port: number;
  /** milliseconds that reading the pages and writing the index took */
  indexTime: number;
  close: () => Promise<void>;
}
