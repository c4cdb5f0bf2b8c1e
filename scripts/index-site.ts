import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/**
 * Makes the search index of a built site, in its folder pagefind/: one for each language, told by the pages' lang.
 * Returns how many pages it read; those without data-pagefind-body are read, but not found.
 */
export async function indexSite(folder: string): Promise<number> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Søgeindekset kunne ikke laves: ${errors.join('; ')}`);
  try {
    const added = await index.addDirectory({ path: folder });
    const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
    const failures = [...added.errors, ...written.errors];
    if (failures.length > 0) throw new Error(`Søgeindekset kunne ikke laves: ${failures.join('; ')}`);
    return added.page_count;
  } finally {
    await close();
  }
}
