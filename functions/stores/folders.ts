import { mkdir, open } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/**
 * The folders of a store on disk. What many ask for at the same time is done once for all of them: that makes an acknowledgement
 * cheap where many write at once, and costs nobody anything where one does.
 */
export function openFolders(sync: (path: string) => Promise<void> = syncFolder): Folders {
  const made = new Map<string, Promise<void>>();
  const underWay = new Map<string, Promise<void>>();
  const next = new Map<string, Promise<void>>();

  function begin(path: string): Promise<void> {
    next.delete(path);
    const syncing = sync(path).finally(() => {
      if (underWay.get(path) === syncing) underWay.delete(path);
    });
    underWay.set(path, syncing);
    return syncing;
  }

  function share(path: string): Promise<void> {
    const running = underWay.get(path);
    const shared = next.get(path) ?? running?.then(...bothWays(() => begin(path)));
    if (!shared) return begin(path);
    next.set(path, shared);
    return shared;
  }

  return {
    sync: share,
    make(path) {
      const making = made.get(path) ?? makeFolder(path, share);
      made.set(path, making);
      making.catch(() => made.delete(path));
      return making;
    },
    forget: (path) => void made.delete(path),
  };
}

// a sync that failed says nothing of the next one
function bothWays<T>(begin: () => T): [() => T, () => T] {
  return [begin, begin];
}

/** Makes a folder with those above it; each is durable when the one that it stands in is, also where another process made it. */
async function makeFolder(path: string, sync: Folders['sync']): Promise<void> {
  const first = (await mkdir(path, { recursive: true, mode: 0o700 })) ?? path;
  for (let folder = resolve(path); folder.length >= resolve(first).length; folder = dirname(folder)) {
    await sync(dirname(folder));
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

interface Folders {
  /** Makes the names in a folder durable, by a sync that begins after the call: one under way may have missed the newest name. */
  sync: (path: string) => Promise<void>;
  /** Makes a folder, durably; one that was made is remembered. */
  make: (path: string) => Promise<void>;
  /** It may have been taken away: it is to be made the next time. */
  forget: (path: string) => void;
}
