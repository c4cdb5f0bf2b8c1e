import { describe, expect, test } from 'vitest';
import { openDiskStore } from '../../functions/stores/disk.ts';
import { lazyStore } from '../../functions/stores/lazy.ts';
import { emptyFolder } from './support/folder.ts';
import { memoryStore } from './support/memory-store.ts';
import { keysOf, storeContract } from './support/store-contract.ts';

describe('a store that is opened when it is needed', () => {
  storeContract(async () => {
    const folder = await emptyFolder();
    return lazyStore(() => openDiskStore(folder, () => new Date()));
  });

  test('is opened once for all who come at the same time, and not before', async () => {
    let opened = 0;
    const store = lazyStore(() => {
      opened++;
      return Promise.resolve(memoryStore());
    });
    expect(opened).toBe(0);
    await Promise.all([store.get('a'), store.create('a', new Uint8Array()), store.get('b')]);
    expect(opened).toBe(1);
  });

  test('is opened again where that failed', async () => {
    const refusals = [new Error('first'), new Error('second')];
    const store = lazyStore(() => {
      const refusal = refusals.shift();
      return refusal ? Promise.reject(refusal) : Promise.resolve(memoryStore());
    });
    await expect(store.get('a')).rejects.toThrow('first');
    await expect(keysOf(store, 'a')).rejects.toThrow('second');
    expect(await store.get('a')).toBeUndefined();
  });
});
