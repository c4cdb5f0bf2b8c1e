import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { inParallel } from '../functions/in-parallel.ts';
import { indexPages } from './search/index-pages.ts';
import { readPage, type SearchPage } from './search/read-page.ts';

/**
 * Makes the search index of a built site, one for each language, told by the pages' lang. Returns how many pages it read; those
 * without data-search are read, but not found. For a caller that has the pages read already there is `indexPages`.
 */
export async function indexSite(folder: string): Promise<number> {
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
  );
  return names.length;
}

/** Whole pages in memory, of which only the words are kept. */
const AT_ONCE = 16;
