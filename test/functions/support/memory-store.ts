import type { Store } from '../../../functions/stores/store.ts';

/** A store that a test can look into and break. */
export function memoryStore(): Store & { records: Map<string, Uint8Array> } {
  const records = new Map<string, Uint8Array>();
  return {
    records,
    create(key, bytes) {
      if (records.has(key)) return Promise.resolve('exists');
      records.set(key, bytes);
      return Promise.resolve('created');
    },
    get: (key) => Promise.resolve(records.get(key)),
    replace(key, bytes) {
      records.set(key, bytes);
      return Promise.resolve();
    },
    remove(key) {
      records.delete(key);
      return Promise.resolve();
    },
    async *list(prefix) {
      for (const key of [...records.keys()]) {
        await Promise.resolve();
        if (key.startsWith(prefix)) yield key;
      }
    },
  };
}
