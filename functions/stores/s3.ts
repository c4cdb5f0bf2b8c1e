import { whileSomebodyWaits, type S3Place } from './s3-client.ts';
import { openObjects, type Objects } from './s3-objects.ts';
import { assertStoreKey, assertStorePrefix, type Store } from './store.ts';

/** A store in an S3 bucket. */
export function openS3Store(place: S3Place): Store {
  const objects = openObjects(place, whileSomebodyWaits, 'application/json');
  return {
    create: async (key, bytes) => objects.create(checked(key), bytes),
    get: async (key) => objects.get(checked(key)),
    replace: async (key, bytes) => objects.put(checked(key), bytes),
    remove: async (key) => objects.remove(checked(key)),
    list: (prefix) => list(objects, prefix),
  };
}

async function* list(objects: Objects, prefix: string): AsyncGenerator<string> {
  assertStorePrefix(prefix);
  for await (const [name] of objects.list(prefix)) yield name;
}

function checked(key: string): string {
  assertStoreKey(key);
  return key;
}
