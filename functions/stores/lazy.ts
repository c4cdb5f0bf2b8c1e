import type { Store } from './store.ts';

/** A store that is opened when it is first needed, once for all who wait, and again where that failed. */
export function lazyStore(open: () => Promise<Store>): Store {
  let opening: Promise<Store> | undefined;
  const opened = () => {
    opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  return {
    create: async (key, bytes) => (await opened()).create(key, bytes),
    get: async (key) => (await opened()).get(key),
    replace: async (key, bytes) => (await opened()).replace(key, bytes),
    remove: async (key) => (await opened()).remove(key),
    async *list(prefix) {
      yield* (await opened()).list(prefix);
    },
  };
}
