import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openDiskStore } from '../../functions/stores/disk.ts';
import { emptyFolder } from './support/folder.ts';
import { keysOf, storeContract } from './support/store-contract.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const now = () => new Date();

async function openedStore() {
  const root = await emptyFolder();
  return { root, store: await openDiskStore(root, now) };
}

describe('the disk store', () => {
  storeContract(async () => (await openedStore()).store);

  test('keeps records from other users of the machine, and leaves no temporary file', async () => {
    const { root, store } = await openedStore();
    await store.create('feedback/a', bytes('x'));
    await store.create('feedback/a', bytes('x'));
    expect((await stat(join(root, 'feedback', 'a'))).mode & 0o777).toBe(0o600);
    expect(await readdir(join(root, '.pending'))).toEqual([]);
  });

  test('lists no record that is half written', async () => {
    const { root, store } = await openedStore();
    await writeFile(join(root, '.pending', 'half'), 'ha');
    await store.create('a', bytes('x'));
    expect(await keysOf(store, 'a')).toEqual(['a']);
  });

  test('says so where it cannot write', async () => {
    const root = await emptyFolder();
    const store = await openDiskStore(root, now);
    await writeFile(join(root, 'feedback'), 'a file where the folder should be');
    await expect(store.create('feedback/a', bytes('x'))).rejects.toThrow();
    expect(await readdir(join(root, '.pending'))).toEqual([]);
  });

  test('at its start clears what a crash left, and leaves what another process is writing', async () => {
    const root = await emptyFolder();
    await mkdir(join(root, '.pending'));
    for (const name of ['old', 'new']) await writeFile(join(root, '.pending', name), 'half');
    await utimes(join(root, '.pending', 'old'), new Date(0), new Date(0));
    await openDiskStore(root, now);
    expect(await readdir(join(root, '.pending'))).toEqual(['new']);
  });

  test.each([
    { moment: 'link', left: { pending: 1, records: 0 }, next: 'created' },
    { moment: 'sync', left: { pending: 0, records: 1 }, next: 'exists' },
  ])(
    'killed before the $moment it has acknowledged nothing and left nothing half, and takes the record the next time',
    async ({ moment, left, next }) => {
      const root = await emptyFolder();
      expect(await killedWriter(root, moment)).toEqual({ signal: 'SIGKILL', acknowledged: '' });
      expect(await readdir(join(root, '.pending'))).toHaveLength(left.pending);
      expect(await readdir(join(root, 'feedback'))).toHaveLength(left.records);

      const store = await openDiskStore(root, () => new Date(Date.now() + 120_000));
      expect(await store.create('feedback/a', bytes('whole'))).toBe(next);
      expect(await readFile(join(root, 'feedback', 'a'), 'utf8')).toBe('whole');
      expect(await readdir(join(root, '.pending'))).toEqual([]);
    },
  );

  test('takes records again after a folder was taken away below it', async () => {
    const { root, store } = await openedStore();
    await store.create('feedback/a', bytes('x'));
    await rm(join(root, 'feedback'), { recursive: true });
    await expect(store.create('feedback/a', bytes('x'))).rejects.toThrow('ENOENT');
    expect(await store.create('feedback/a', bytes('x'))).toBe('created');
  });
});

/** Runs a writer that is killed at a moment, and gives what it had acknowledged by then. */
async function killedWriter(root: string, moment: string) {
  const script = fileURLToPath(new URL('support/killed-writer.ts', import.meta.url));
  const child = spawn(process.execPath, [script, root, moment], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [acknowledged, [, signal]] = await Promise.all([
    text(child.stdout),
    once(child, 'exit') as Promise<unknown[]>,
  ]);
  return { signal, acknowledged };
}
