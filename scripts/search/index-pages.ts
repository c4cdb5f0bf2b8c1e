import { hash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readFile, readdir, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { inParallel } from '../../functions/in-parallel.ts';
import { languages, type Language } from '../../site/model/language.ts';
import { indexFolder, lawTablePath } from '../../site/search/index-format.ts';
import type { IndexJob } from './index-language.ts';
import type { SearchPage } from './read-page.ts';

/** Digests of what a language's index was made of, and of the files that it became. */
export type IndexSums = Readonly<Record<Language, { from: string; files: string }>>;

/** An earlier build: where its files are now, and what this gave for it. */
export type LastIndex = { site: string; sums: IndexSums };

/**
 * Writes each language's index of these pages into the folder of a built site, where its tables of laws already are. Where `last` was
 * made of the same by the same code, its index is moved from there instead, packed as it is. Code is the caller's to compare.
 */
export async function indexPages(
  folder: string,
  pages: readonly SearchPage[],
  last?: LastIndex,
): Promise<IndexSums> {
  const sums = languages.map(async (language) => {
    const own = JSON.stringify(pages.filter((page) => page.language === language));
    const table = await readFile(join(folder, lawTablePath(language)), 'utf8');
    const from = [own, table].map((text) => hash('sha256', text, 'base64url')).join(' ');
    const place = indexFolder(language);
    const before = last?.sums[language].from === from ? last.sums[language].files : undefined;
    if (last && before !== undefined && (await stampOf(join(last.site, place))) === before) {
      await mkdir(dirname(join(folder, place)), { recursive: true });
      await rename(join(last.site, place), join(folder, place));
      return [language, { from, files: before }] as const;
    }
    await inThread({ language, pages: own, table, folder: join(folder, place) });
    return [language, { from, files: await stampOf(join(folder, place)) }] as const;
  });
  return Object.fromEntries(await Promise.all(sums)) as IndexSums;
}

async function inThread(job: IndexJob): Promise<void> {
  await once(new Worker(new URL('index-language.ts', import.meta.url), { workerData: job }), 'exit');
}

/** A digest of the names, sizes and times of a folder's files; of nothing where there is none. What is packed beside them may come later. */
async function stampOf(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const plain = names.filter((name) => !name.endsWith('.br')).sort();
  const facts = await inParallel(plain, AT_ONCE, async (name) => {
    const file = await stat(join(folder, name));
    return file.isFile() ? [name, file.size, file.mtimeMs] : [name];
  });
  return hash('sha256', JSON.stringify(facts), 'base64url');
}

const AT_ONCE = 16;
