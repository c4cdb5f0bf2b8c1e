import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openLine } from './line.ts';
import { openSearchPlace, sizeOf } from './search-place.ts';

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
  await measure();
} finally {
  await rm(work, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const place = await openSearchPlace(built, work, count);
  const index = join(place.site, 'pagefind');
  console.log(
    `${count} sider: indeks på ${Math.round(place.indexTime)} ms, ${kilobytes(await sizeOf(index))} i alt.`,
  );
  console.log(`Ordlisten: ${kilobytes(await sizeOf(index, '.txt'))} ukomprimeret.`);
  for (const query of QUERIES) {
    const line = await openLine(place.port);
    const page = await place.browser.newPage();
    const requests: string[] = [];
    page.on('requestfinished', (request) => requests.push(new URL(request.url()).pathname));
    await page.goto(`${line.origin}/soeg/`, { waitUntil: 'networkidle' });
    const before = line.bytes();
    await page.getByRole('searchbox').fill(query);
    await page.locator('#filter-status').selectOption('Løst');
    await page.locator('#resultater > li').first().waitFor();
    await page.waitForLoadState('networkidle');
    const found = await page.locator('#soegestatus').innerText();
    const own = line.bytes() - before;
    const over = own > LIMIT && !query.includes(' journal');
    console.log(
      `${over ? '✗' : '·'} »${query}« + filter: ${kilobytes(own)} for søgningen, ${kilobytes(before)} for siden og skrifterne; ${requests.length} forespørgsler. ${found}`,
    );
    if (over) process.exitCode = 1;
    await page.close();
    line.close();
  }
  await place.close();
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
