import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close } from 'pagefind';
import { languages, type Language } from '../../site/model/language.ts';
import { indexFolder, lawTablePath, type LawTable } from '../../site/search/index-format.ts';
import type { Output } from '../render/output.ts';
import { buildIndex } from './build-index.ts';
import type { SearchPage } from './read-page.ts';

/** Digests of what each language's index is made of: its pages and the table of laws. */
export type IndexSums = Readonly<Record<Language, string>>;

/**
 * Adds each language's index of these pages, in whatever order they come, to a site, in whose folder its tables of laws already are.
 * Where the last build's index was made of the same (`last`), it stays as it is: the caller sees to it that it was of the same code.
 * One language after the other, since Pagefind holds 150 kB for each page.
 */
export async function indexPages(
  folder: string,
  pages: readonly SearchPage[],
  output: Output,
  last?: IndexSums,
): Promise<IndexSums> {
  const sorted = [...pages].sort((a, b) => (fileOf(a) < fileOf(b) ? -1 : 1));
  const sums: [Language, string][] = [];
  try {
    for (const language of languages) {
      const own = sorted.filter((page) => page.language === language);
      const table = await readFile(join(folder, lawTablePath(language)), 'utf8');
      const place = indexFolder(language).slice(1);
      const sum = digestOf(own, table);
      if (last?.[language] !== sum || !output.keepBelow(place))
        await buildIndex(language, own, JSON.parse(table) as LawTable, (name, content) =>
          output.write(join(place, name), typeof content === 'string' ? Buffer.from(content) : content),
        );
      sums.push([language, sum]);
    }
  } finally {
    await close();
  }
  return Object.fromEntries(sums) as IndexSums;
}

function fileOf({ path }: SearchPage): string {
  return path.endsWith('/') ? `${path}index.html` : path;
}

/** A digest of what an index is made of; page by page, since all of them in one text would be the largest thing in memory. */
function digestOf(pages: readonly SearchPage[], table: string): string {
  const digest = createHash('sha256').update(table);
  for (const page of pages) digest.update(JSON.stringify(page));
  return digest.digest('base64url');
}
