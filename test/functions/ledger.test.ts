import { describe, expect, test } from 'vitest';
import { inParallel } from '../../functions/in-parallel.ts';
import { openDiskStore } from '../../functions/stores/disk.ts';
import { emptyFolder } from './support/folder.ts';
import { ledgerContract } from './support/ledger-contract.ts';
import { memoryStore } from './support/memory-store.ts';

describe('messages in memory', () => {
  ledgerContract(() => Promise.resolve(memoryStore()));
});

describe('messages on disk', () => {
  ledgerContract(async () => openDiskStore(await emptyFolder(), () => new Date()));
});

test('work in parallel is done once for each, never wider than told, and stops at a failure', async () => {
  let running = 0;
  let widest = 0;
  const done: number[] = [];
  const work = async (item: number) => {
    widest = Math.max(widest, ++running);
    await new Promise((resolve) => setImmediate(resolve));
    running--;
    if (item === 50) throw new Error('fifty');
    done.push(item);
  };
  await inParallel(
    Array.from({ length: 40 }, (_, n) => n),
    4,
    work,
  );
  expect([widest, done.length, new Set(done).size]).toEqual([4, 40, 40]);
  await expect(
    inParallel(
      Array.from({ length: 1000 }, (_, n) => n + 41),
      4,
      work,
    ),
  ).rejects.toThrow('fifty');
  expect(done.length).toBeLessThan(60);
});
