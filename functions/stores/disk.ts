import { randomUUID } from 'node:crypto';
import { link, mkdir, open, opendir, readdir, readFile, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { assertStoreKey, assertStorePrefix, type Store } from './store.ts';

/** Opens the folder `root` as a store, makes it where it is missing, and clears what a crash left behind. */
export async function openDiskStore(root: string, now: () => Date): Promise<Store> {
  const pending = join(root, '.pending');
  await makeFolder(pending);
  await clearStale(pending, now());
  return {
    create: (key, bytes) => create(root, pending, key, bytes),
    get: (key) => get(root, key),
    replace: (key, bytes) => replace(root, pending, key, bytes),
    remove: (key) => remove(root, key),
    list: (prefix) => list(root, prefix),
  };
}

async function create(
  root: string,
  pending: string,
  key: string,
  bytes: Uint8Array,
): Promise<'created' | 'exists'> {
  const path = pathOf(root, key);
  await makeFolder(dirname(path));
  const temporary = join(pending, randomUUID());
  try {
    await writeDurably(temporary, bytes);
    const outcome = await linkNew(temporary, path);
    // also where another request won: its link may not be on the disk yet, and we are about to say that it is
    await syncFolder(dirname(path));
    return outcome;
  } finally {
    await unlink(temporary).catch(ignoreMissing);
  }
}

async function get(root: string, key: string): Promise<Uint8Array | undefined> {
  return readFile(pathOf(root, key)).catch(ignoreMissing);
}

async function replace(root: string, pending: string, key: string, bytes: Uint8Array): Promise<void> {
  const path = pathOf(root, key);
  await makeFolder(dirname(path));
  const temporary = join(pending, randomUUID());
  try {
    await writeDurably(temporary, bytes);
    await rename(temporary, path);
    await syncFolder(dirname(path));
  } finally {
    await unlink(temporary).catch(ignoreMissing);
  }
}

async function remove(root: string, key: string): Promise<void> {
  const path = pathOf(root, key);
  await unlink(path).catch(ignoreMissing);
  // also where it was gone: whoever unlinked it may not have come as far as this
  await syncFolder(dirname(path)).catch(ignoreMissing);
}

async function* list(root: string, prefix: string): AsyncGenerator<string> {
  assertStorePrefix(prefix);
  const folder = await opendir(join(root, prefix.slice(0, prefix.lastIndexOf('/') + 1)), {
    recursive: true,
  }).catch(ignoreMissing);
  for await (const entry of folder ?? []) {
    const key = relative(root, join(entry.parentPath, entry.name));
    if (entry.isFile() && key.startsWith(prefix) && !key.startsWith('.')) yield key;
  }
}

// link, not rename: rename replaces what is there, link fails, and does so in one step
async function linkNew(from: string, to: string): Promise<'created' | 'exists'> {
  try {
    await link(from, to);
    return 'created';
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return 'exists';
    throw error;
  }
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  // a new folder is durable when the folder that it stands in is
  for (let folder = resolve(path); folder.length >= resolve(first).length; folder = dirname(folder)) {
    await syncFolder(dirname(folder));
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

// every request is answered within ten seconds, so what is older than a minute belongs to nobody
const staleAfter = 60_000;

async function clearStale(pending: string, now: Date): Promise<void> {
  for (const name of await readdir(pending)) {
    const path = join(pending, name);
    const age = now.getTime() - (await stat(path)).mtimeMs;
    if (age > staleAfter) await unlink(path);
  }
}

function pathOf(root: string, key: string): string {
  assertStoreKey(key);
  return join(root, key);
}

function ignoreMissing(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
