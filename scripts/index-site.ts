import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close } from 'pagefind';
import { inParallel } from '../functions/in-parallel.ts';
import { languages, type Language } from '../site/model/language.ts';
import { indexFolder, lawTablePath, type LawTable } from '../site/search/index-format.ts';
import { buildIndex } from './search/build-index.ts';
import { readPage, type SearchPage } from './search/read-page.ts';

/**
 * Makes the search index of a built site, one for each language, told by the pages' lang. Returns how many pages it read; those
 * without data-search are read, but not found.
 */
export async function indexSite(folder: string): Promise<number> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.html')).sort();
  const pages = await inParallel(names, AT_ONCE, async (name) =>
    readPage(`/${name.replace(/(^|\/)index\.html$/, '$1')}`, await readFile(join(folder, name), 'utf8')),
  );
  const searched = pages.filter((page): page is SearchPage => page !== undefined);
  try {
    await Promise.all(
      languages.map(async (language) => {
        const own = searched.filter((page) => page.language === language);
        await buildIndex(language, own, await readLaws(folder, language), (name, content) =>
          write(join(folder, indexFolder(language), name), content),
        );
      }),
    );
  } finally {
    await close();
  }
  return names.length;
}

/** Whole pages in memory, of which only the words are kept. */
const AT_ONCE = 16;

async function readLaws(folder: string, language: Language): Promise<LawTable> {
  return JSON.parse(await readFile(join(folder, lawTablePath(language)), 'utf8')) as LawTable;
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
