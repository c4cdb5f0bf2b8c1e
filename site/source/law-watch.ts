import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lawChangesFile, lawWatchSchema, type LawWatch } from '../model/law-changes.ts';
import { contentRoot } from './root.ts';

/** What the nightly job wrote beside the content; undefined where it never ran. Throws where the file holds something else. */
export function lawWatch(): LawWatch | undefined {
  const file = join(contentRoot(), lawChangesFile);
  if (!existsSync(file)) return undefined;
  try {
    return lawWatchSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new Error(`${file} kan ikke læses. Slet den, og lav den igen med: npm run check:laws`, { cause });
  }
}
