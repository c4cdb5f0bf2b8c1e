import { createHash } from 'node:crypto';
import { gitIn } from './git.ts';

/** What a commit did to one file. `blob` is the object that it left; undefined where the file is gone. */
type FileChange = { path: string; from: string | undefined; blob: string | undefined };

/** A commit with the files that it changed. `root`: nothing older is known. */
export type LoggedCommit = { hash: string; day: string; root: boolean; files: FileChange[] };

/** How alike a file that came and one that went must be to be one that was renamed. */
const RENAMED = '-M60%';

/**
 * The commits that changed anything below a folder, newest first, along the first parents: what a merge brought counts as the
 * merge's own change. One process for all. Undefined without git, or where the folder is in no repository.
 */
export function readLog(folder: string): LoggedCommit[] | undefined {
  const log = gitIn(folder, [
    ...['-c', 'log.showSignature=false', 'log', '--first-parent', '-m', '--relative'],
    ...['--raw', '--no-abbrev', '-z', RENAMED, '-l1000', '--format=%x01%H %cs %P', '--', '.'],
  ]);
  return log && parseLog(log.toString('utf8'));
}

/** Reads `git log --raw -z`: a commit's line begins with U+0001, and what follows are its files. */
function parseLog(log: string): LoggedCommit[] {
  const commits: LoggedCommit[] = [];
  const fields = log.split('\0').map((field) => field.replace(/^\n/, ''));
  for (let index = 0; index < fields.length; index++) {
    const field = fields[index] ?? '';
    if (field.startsWith('\u0001')) {
      const [hash = '', day = '', ...parents] = field.slice(1).split(' ').filter(Boolean);
      commits.push({ hash, day, root: parents.length === 0, files: [] });
    } else if (field.startsWith(':')) {
      const [, , , blob = '', status = ''] = field.split(' ');
      const first = fields[++index] ?? '';
      const second = status.startsWith('R') ? fields[++index] : undefined;
      commits.at(-1)?.files.push({
        path: second ?? first,
        from: second === undefined ? undefined : first,
        blob: status === 'D' ? undefined : blob,
      });
    }
  }
  return commits;
}

/** The texts of blobs by their names. What is missing or not UTF-8 is left out. */
export function readBlobs(folder: string, names: ReadonlySet<string>): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (const [name, bytes] of blobs(folder, names)) {
    try {
      texts.set(name, decoder.decode(bytes));
    } catch {
      // an old version in another encoding cannot be read, like one that does not parse
    }
  }
  return texts;
}

/** The SHA-256 of blobs by their names, in hexadecimal. What is missing is left out. */
export function sumBlobs(folder: string, names: ReadonlySet<string>): ReadonlyMap<string, string> {
  const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  return new Map([...blobs(folder, names)].map(([name, bytes]) => [name, sum(bytes)]));
}

/** The contents of blobs with their names, read by one process. What is missing is left out. */
function* blobs(folder: string, names: ReadonlySet<string>): Generator<readonly [string, Uint8Array]> {
  if (names.size === 0) return;
  const answer = gitIn(folder, ['cat-file', '--batch'], `${[...names].join('\n')}\n`);
  for (let at = 0; answer && at < answer.length;) {
    const end = answer.indexOf(0x0a, at);
    const [name = '', type, size] = answer.toString('latin1', at, end).split(' ');
    const length = type === 'blob' ? Number(size) : -1;
    if (length >= 0) yield [name, answer.subarray(end + 1, end + 1 + length)];
    at = end + 1 + (length >= 0 ? length + 1 : 0);
  }
}
