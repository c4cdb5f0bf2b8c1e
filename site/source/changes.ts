import { join, relative } from 'node:path';
import type { CollectionName } from '../model/collections.ts';
import type { IsoDay } from '../model/dates.ts';
import { git } from './git.ts';
import { contentRoot } from './root.ts';

let changes: ReadonlyMap<string, IsoDay> | undefined;

/**
 * The day that an entry's file was last changed, from git's history. Undefined without git, in a shallow clone (where every file
 * would seem to be as new as the clone) and for a file that is not committed yet.
 */
export function lastChanged(collection: CollectionName, id: string): IsoDay | undefined {
  changes ??= readChanges();
  return changes.get(`${collection}/${id}`);
}

function readChanges(): Map<string, IsoDay> {
  const days = new Map<string, IsoDay>();
  if (git('rev-parse', '--is-shallow-repository') !== 'false') return days;
  const folder = relative(process.cwd(), contentRoot());
  const log = git('log', '--no-renames', '--format=@%cs', '--name-only', '--relative', '--', folder) ?? '';
  let day = '';
  for (const line of log.split('\n')) {
    if (line.startsWith('@')) day = line.slice(1);
    const entry =
      line.startsWith(join(folder, '/')) && line.slice(folder.length + 1).replace(/\.(?:mdx|yaml)$/, '');
    // the log runs from newest to oldest: the first mention is the last change
    if (entry && !days.has(entry)) days.set(entry, day);
  }
  return days;
}
