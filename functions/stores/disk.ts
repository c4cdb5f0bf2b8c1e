import { randomUUID } from 'node:crypto';
import { link, open, opendir, readdir, readFile, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { openFolders } from './folders.ts';
import { assertStoreKey, assertStorePrefix, type Store } from './store.ts';

/** Opens the folder `root` as a store, makes it where it is missing, and clears what a crash left behind. */
export async function openDiskStore(root: string, now: () => Date): Promise<Store> {
  const disk = { root, pending: join(root, '.pending'), folders: openFolders() };
  await disk.folders.make(disk.pending);
  await clearStale(disk.pending, now());
  return {
    create: (key, bytes) => create(disk, key, bytes),
    get: (key) => get(root, key),
    replace: (key, bytes) => replace(disk, key, bytes),
    remove: (key) => remove(disk, key),
    list: (prefix) => list(root, prefix),
  };
}

async function create(disk: Disk, key: string, bytes: Uint8Array): Promise<'created' | 'exists'> {
  return writeAside(disk, key, bytes, linkNew);
}

async function replace(disk: Disk, key: string, bytes: Uint8Array): Promise<void> {
  return writeAside(disk, key, bytes, rename);
}

/** Writes a whole file aside, durably, puts it where it belongs by `put`, and makes that durable too. */
async function writeAside<T>(
  { root, pending, folders }: Disk,
  key: string,
  bytes: Uint8Array,
  put: (from: string, to: string) => Promise<T>,
): Promise<T> {
  const path = pathOf(root, key);
  const temporary = join(pending, randomUUID());
  let outcome: T;
  try {
    await folders.make(dirname(path));
    await writeDurably(temporary, bytes);
    outcome = await put(temporary, path);
  } catch (error) {
    folders.forget(dirname(path));
    await unlink(temporary).catch(ignoreMissing);
    throw error;
  }
  // also where another request won: its link may not be on the disk yet, and we are about to say that it is
  await folders.sync(dirname(path));
  return outcome;
}

async function get(root: string, key: string): Promise<Uint8Array | undefined> {
  return readFile(pathOf(root, key)).catch(ignoreMissing);
}

async function remove({ root, folders }: Disk, key: string): Promise<void> {
  const path = pathOf(root, key);
  await unlink(path).catch(ignoreMissing);
  // also where it was gone: whoever unlinked it may not have come as far as this
  await folders.sync(dirname(path)).catch(ignoreMissing);
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
  const outcome = await link(from, to).then(() => 'created' as const, ignoreExisting);
  await unlink(from);
  return outcome;
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

function ignoreExisting(error: unknown): 'exists' {
  if (codeOf(error) !== 'EEXIST') throw error;
  return 'exists';
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

interface Disk {
  root: string;
  /** where files are written before they get their names */
  pending: string;
  folders: ReturnType<typeof openFolders>;
}
