import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { readContent, type ContentFiles, type KnownFiles } from '../../site/source/content-files.ts';
import { readHistory, type ContentHistory, type KnownHistories } from '../../site/source/history.ts';
import { contentRoot } from '../../site/source/root.ts';

/** Reads what is published; of the files that are as they were at the last build, what was read then. Throws where one does not fit. */
export function readPublished(place: string, ground: string): Promise<ContentFiles> {
  return remembering<KnownFiles, ContentFiles>(join(place, 'files.v8'), ground, (known) =>
    readContent(contentRoot(), known, {
      drafts: false,
      refuse(path, error) {
        throw new Error(`${path}: oplysningerne passer ikke. Se hvor med npm run check.`, { cause: error });
      },
    }),
  );
}

/** Reads what was changed in the content; of the entries that nobody changed since the last build, what was read then. */
export function readChanges(place: string, ground: string): Promise<ContentHistory> {
  return remembering<KnownHistories, ContentHistory>(join(place, 'history.v8'), ground, (known) =>
    readHistory(contentRoot(), known),
  );
}

/** Does some reading with what is known of the last one, which the reading brings up to date. */
async function remembering<Known extends Map<string, unknown>, Result>(
  path: string,
  ground: string,
  read: (known: Known) => Result,
): Promise<Result> {
  const known = (await recall(path, ground)) as Known;
  const result = read(known);
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, serialize({ ground, known }));
  await rename(draft, path);
  return result;
}

async function recall(path: string, ground: string): Promise<Map<string, unknown>> {
  try {
    const kept = deserialize(await readFile(path)) as { ground: string; known: Map<string, unknown> };
    if (kept.ground === ground) return kept.known;
  } catch {
    // there was no build, or what it kept is broken
  }
  return new Map();
}
