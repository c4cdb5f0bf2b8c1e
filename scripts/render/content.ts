import { join } from 'node:path';
import { readContent, type ContentFiles, type KnownFiles } from '../../site/source/content-files.ts';
import { contentRoot } from '../../site/source/root.ts';
import { KeptFile } from '../kept-file.ts';

/** Reads what is published; of the files that are as they were at the last build, what was read then. Throws where one does not fit. */
export function readPublished(place: string, ground: string): ContentFiles {
  const kept = new KeptFile(join(place, 'files.v8'), ground);
  return kept.renew(new Map() as KnownFiles, (known) =>
    readContent(contentRoot(), known, {
      drafts: false,
      refuse(path, error) {
        throw new Error(`${path}: oplysningerne passer ikke. Se hvor med npm run check.`, { cause: error });
      },
    }),
  );
}
