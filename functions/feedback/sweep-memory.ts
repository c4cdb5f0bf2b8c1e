import type { IsoDay } from '../../site/model/dates.ts';
import type { Store } from '../stores/store.ts';

/*
 * What one sweep tells the next: the day of every record, which never moves while the record stays what it is. So the next one reads
 * only what it does not know, what is due, and what somebody has begun to delete. Neither a name nor the store's own dates could say
 * as much: ids are hashes, so that a repeat finds its message, and a store that is copied is new to the last file. The memory may be
 * lost, or be of an older day: then more is read, and no message stays longer than its day.
 */

const key = 'sweep/days';
const line = /^([\w-]+) (\d{4}-\d\d-\d\d) (message|tombstone)$/;

/** The days that an earlier sweep wrote down, by the records' ids; none where it wrote none, or wrote something else. */
export async function recall(store: Store): Promise<Map<string, Due>> {
  const days = new Map<string, Due>();
  const text = new TextDecoder().decode((await store.get(key)) ?? new Uint8Array());
  for (const each of text.split('\n').filter((one) => one !== '')) {
    const [, id, on, kind] = line.exec(each) ?? [];
    if (id === undefined || on === undefined) return new Map();
    days.set(id, { on, kind: kind === 'message' ? 'message' : 'tombstone' });
  }
  return days;
}

/** Writes the days down in place of those before; where several sweep, the last one's stay, and each is true. */
export async function remember(store: Store, days: ReadonlyMap<string, Due>): Promise<void> {
  const lines = [...days].map(([id, { on, kind }]) => `${id} ${on} ${kind}\n`);
  await store.replace(key, new TextEncoder().encode(lines.join('')));
}

/** When a message is to be deleted, or its tombstone removed. */
export interface Due {
  on: IsoDay;
  kind: 'message' | 'tombstone';
}
