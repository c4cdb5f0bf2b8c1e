import { randomUUID } from 'node:crypto';
import type { Store } from './store.ts';

/**
 * Whether a store leaves a record that is already there alone. Some S3 servers say that they do, and overwrite: a repeat
 * would then replace what a sender has a receipt for. Throws what the store throws.
 */
export async function keepsRecords(store: Pick<Store, 'create' | 'get' | 'remove'>): Promise<boolean> {
  const key = `probe/${randomUUID()}`;
  const [first, second] = [Buffer.from('first'), Buffer.from('second')];
  const outcomes = [await store.create(key, first), await store.create(key, second)];
  const found = await store.get(key);
  await store.remove(key);
  return outcomes.join() === 'created,exists' && found !== undefined && first.equals(found);
}
