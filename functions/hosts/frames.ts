import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from '../config.ts';
import type { Language } from '../../site/model/language.ts';
import { createShell } from '../shell.ts';
import { missingPages } from './static-files.ts';

/** The pages of the built site that are frames for the service's own, and in no address. */
export const framePages = ['skal/index.html', 'en/skal/index.html'] as const;

/** Makes the function that puts pages into the frames of the built site in `dist`. Throws a StartError where they are missing. */
export async function readShell(dist: string): Promise<ReturnType<typeof createShell>> {
  const [da, en] = framePages;
  return createShell({ da: await readPage(dist, da), en: await readPage(dist, en) });
}

/** The pages of the built site in `dist` that are shown at an address that has none. Throws a StartError where they are missing. */
export async function readMissingPages(dist: string): Promise<Record<Language, string>> {
  return { da: await readPage(dist, missingPages.da), en: await readPage(dist, missingPages.en) };
}

async function readPage(dist: string, file: string): Promise<string> {
  return readFile(join(dist, file), 'utf8').catch((cause: unknown) => {
    throw new StartError(`Sitet er ikke bygget: ${join(dist, file)} mangler. Kør npm run build først.`, {
      cause,
    });
  });
}
