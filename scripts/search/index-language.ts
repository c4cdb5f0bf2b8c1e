import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { close } from 'pagefind';
import type { Language } from '../../site/model/language.ts';
import type { LawTable } from '../../site/search/index-format.ts';
import { buildIndex } from './build-index.ts';
import type { SearchPage } from './read-page.ts';

/** What a thread indexes: one language's pages and laws, as JSON, into a folder. */
export type IndexJob = { language: Language; pages: string; table: string; folder: string };

// a thread for each language, since Pagefind answers one question at a time and a thread has a Pagefind of its own
const { language, pages, table, folder } = workerData as IndexJob;
const made = new Set<string>();
try {
  await buildIndex(
    language,
    JSON.parse(pages) as SearchPage[],
    JSON.parse(table) as LawTable,
    (name, content) => {
      const path = join(folder, name);
      const parent = dirname(path);
      if (!made.has(parent)) mkdirSync(parent, { recursive: true });
      made.add(parent);
      writeFileSync(path, content);
    },
  );
} finally {
  await close();
}
