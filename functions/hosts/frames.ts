import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from '../config.ts';
import { createShell } from '../shell.ts';

/** The pages of the built site that are frames for the service's own, and in no address. */
export const framePages = ['skal', 'en/skal'] as const;

/** Makes the function that puts pages into the frames of the built site in `dist`. Throws a StartError where they are missing. */
export async function readShell(dist: string): Promise<ReturnType<typeof createShell>> {
  return createShell({ da: await readFrame(dist, 'skal'), en: await readFrame(dist, 'en/skal') });
}

async function readFrame(dist: string, page: (typeof framePages)[number]): Promise<string> {
  return readFile(join(dist, page, 'index.html'), 'utf8').catch((cause: unknown) => {
    throw new StartError(`Sitet er ikke bygget: ${dist}/${page}/ mangler. Kør npm run build først.`, {
      cause,
    });
  });
}
