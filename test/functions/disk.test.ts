import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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

  test('killed between writing and linking leaves nothing half, and takes the record the next time', async () => {
    const root = await emptyFolder();
    const script = fileURLToPath(new URL('support/killed-writer.ts', import.meta.url));
    const [, signal] = (await once(
      spawn(process.execPath, [script, root], { stdio: 'inherit' }),
      'exit',
    )) as unknown[];
    expect(signal).toBe('SIGKILL');
    expect(await readdir(join(root, '.pending'))).toHaveLength(1);
    expect(await readdir(join(root, 'feedback'))).toEqual([]);

    const store = await openDiskStore(root, () => new Date(Date.now() + 120_000));
    expect(await store.get('feedback/a')).toBeUndefined();
    expect(await store.create('feedback/a', bytes('whole'))).toBe('created');
    expect(await readFile(join(root, 'feedback', 'a'), 'utf8')).toBe('whole');
    expect(await readdir(join(root, '.pending'))).toEqual([]);
  });
});
