import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { inParallel } from '../functions/in-parallel.ts';
import { Output } from './render/output.ts';
import { indexPages } from './search/index-pages.ts';
import { readPage, type SearchPage } from './search/read-page.ts';

/**
 * Makes the search index of a site that stands in a folder, one for each language, told by the pages' lang. The build has the pages in
 * memory, and calls `indexPages`.
 */
export async function indexSite(folder: string): Promise<void> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.html'));
  const pages = await inParallel(names, AT_ONCE, async (name) => {
    const page = readPage(
      `/${name.replace(/(^|\/)index\.html$/, '$1')}`,
      await readFile(join(folder, name), 'utf8'),
    );
    // its texts are pieces of the HTML, which would be held whole
    return page && structuredClone(page);
  });
  await indexPages(
    folder,
    pages.filter((page): page is SearchPage => page !== undefined),
    new Output(folder, undefined, undefined),
  );
}

/** Whole pages in memory, of which only the words are kept. */
const AT_ONCE = 16;
