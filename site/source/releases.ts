import { createHash } from 'node:crypto';
import { chainOf, type Release } from '../data/releases.ts';
import { readLog, sumBlobs } from './git-log.ts';
import { gitIn } from './git.ts';
import { contentRoot } from './root.ts';

/** The releases of the content that is published, oldest first. */
export function contentReleases(): readonly Release[] | undefined {
  return readReleases(contentRoot());
}

/**
 * The releases of a content folder, oldest first: each commit of the main line that changed it. They are derived from git and not
 * kept beside it, so that nobody has to remember to write them down, and every clone of a commit gives the same.
 * Undefined where the whole history is not known: without git, and in a shallow clone.
 */
export function readReleases(folder: string): Release[] | undefined {
  const log = readLog(folder);
  if (!log || log.length === 0 || isShallow(folder)) return undefined;
  const blobs = new Set(log.flatMap((commit) => commit.files.flatMap(({ blob }) => blob ?? [])));
  const sums = sumBlobs(folder, blobs);
  // a clone without all contents knows the names, but not what was in them
  if (sums.size < blobs.size) return undefined;
  const files = new Map<string, string>();
  const states = log.toReversed().map((commit) => {
    for (const { path, from, blob } of commit.files) {
      if (from !== undefined || blob === undefined) files.delete(from ?? path);
    }
    for (const { path, blob } of commit.files) if (blob !== undefined) files.set(path, sums.get(blob) ?? '');
    return { date: commit.day, commit: commit.hash, content: sumOf(files) };
  });
  return chainOf(states);
}

function isShallow(folder: string): boolean {
  return gitIn(folder, ['rev-parse', '--is-shallow-repository'])?.toString().trim() !== 'false';
}

/** In the content's folder: `git ls-files -z | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum` */
function sumOf(files: ReadonlyMap<string, string>): string {
  const inOrder = [...files].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  const list = inOrder.map(([path, sum]) => `${sum}  ${path}\n`);
  return createHash('sha256').update(list.join('')).digest('hex');
}
