import { chromium } from 'playwright-core';
import { openSite, type SiteName } from '../../test/pages/setup/site.ts';
import { templates } from '../../test/pages/templates.ts';
import { findChromium } from '../chromium.ts';
import { openLine } from './line.ts';
import { textTable } from './table.ts';

/** What a first visit to a page of each template loads, headers included, as the server sends it: the page alone, and with all that it asks for. */
export async function weightSection(): Promise<string> {
  console.log('Weighs the templates …');
  const closers: (() => Promise<void>)[] = [];
  try {
    const sites = { real: await openSite('real', closers), synthetic: await openSite('synthetic', closers) };
    const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
    closers.push(() => browser.close());
    const rows: string[][] = [];
    for (const { real, synthetic } of templates) {
      const site: SiteName = real.length > 0 ? 'real' : 'synthetic';
      const path = real[0] ?? synthetic[0] ?? '/';
      const line = await openLine(Number(new URL(sites[site].origin).port));
      const alone = await fetch(line.origin + path, { headers: { 'accept-encoding': 'br' } });
      await alone.arrayBuffer();
      const page = await browser.newPage();
      const before = line.bytes();
      await page.goto(line.origin + path, { waitUntil: 'networkidle' });
      rows.push([path, kilobytes(before), kilobytes(line.bytes() - before)]);
      await page.context().close();
      line.close();
    }
    return `## Weight of the templates\n\nkB as the server sends them, packed with brotli, headers included; an empty cache.\n\n${textTable(['page', 'HTML with styles', 'whole first visit'], rows)}`;
  } finally {
    for (const close of closers.toReversed()) await close();
  }
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
