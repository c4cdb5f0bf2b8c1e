import { join } from 'node:path';
import { readHistory, type ContentHistory, type KnownHistories } from '../site/source/history.ts';
import { contentRoot, isSynthetic } from '../site/source/root.ts';
import { codeGround } from './ground.ts';
import { KeptFile } from './kept-file.ts';

let changes: ContentHistory | undefined;

/** What was changed in the content, read once in a process; of the entries that nobody changed since the last time, what was read then. */
export function readChanges(): ContentHistory {
  changes ??= read();
  return changes;
}

function read(): ContentHistory {
  // other contents are made up, and come and go
  const kept = new KeptFile(
    join('.cache', 'history', isSynthetic() ? 'other.v8' : 'content.v8'),
    codeGround(),
  );
  return kept.renew(new Map() as KnownHistories, (known) => readHistory(contentRoot(), known));
}
