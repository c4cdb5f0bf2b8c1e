import { dayOf, type IsoDay } from '../../site/model/dates.ts';
import type { Store } from '../stores/store.ts';
import { inParallel } from '../in-parallel.ts';
import { closeEvents, eraseMessage, readRecord } from './ledger.ts';
import { isTombstone, isUnreadable, type MessageRecord, type Tombstone } from './record.ts';

/**
 * Deletes what is to be gone today: messages whose day has come, what a deletion left half done, tombstones that have served,
 * and events that belong to no message. May be stopped anywhere and run again, also by several at the same time.
 * A record that cannot be read is counted and left alone. `tell` hears, again and again, how many have been looked at; what it throws ends it.
 */
export async function sweep(store: Store, now: Date, tell: (seen: number) => void): Promise<Sweep> {
  const today = dayOf(now);
  const result: Sweep = {
    seen: 0,
    kept: 0,
    erased: 0,
    removed: 0,
    unreadable: 0,
    orphans: 0,
    nextOn: undefined,
  };
  await inParallel(store.list('feedback/'), width, async (key) => {
    const id = key.slice('feedback/'.length);
    const record = await readRecord(store, id).catch(unreadable);
    tell(++result.seen);
    if (record === 'unreadable') result.unreadable++;
    if (record === undefined || record === 'unreadable') return;
    const duty = dutyOf(record, today);
    if (duty === 'erase') await eraseMessage(store, id, now);
    if (duty === 'remove') await store.remove(key);
    if (duty === 'keep' && isTombstone(record)) await closeEvents(store, id);
    result[done[duty]]++;
    if (duty === 'keep' && !isTombstone(record)) result.nextOn = earlier(result.nextOn, record.deleteOn);
  });
  await removeOrphans(store, result, tell);
  return result;
}

/** Records that lie there after their day: none, after a sweep. The proof that a purge did what it said. */
export async function overdue(store: Store, now: Date, tell: (seen: number) => void): Promise<number> {
  let found = 0;
  let seen = 0;
  await inParallel(store.list('feedback/'), width, async (key) => {
    const record = await readRecord(store, key.slice('feedback/'.length)).catch(unreadable);
    tell(++seen);
    if (record === undefined || record === 'unreadable') return;
    if (dutyOf(record, dayOf(now)) !== 'keep') found++;
  });
  return found;
}

/** What is to be done to a record on a day. */
function dutyOf(record: MessageRecord | Tombstone, today: IsoDay): 'keep' | 'erase' | 'remove' {
  if (isTombstone(record)) return record.removeOn <= today ? 'remove' : 'keep';
  return record.deleteOn <= today ? 'erase' : 'keep';
}

// an event is written after its message was seen, so one without a message, or its tombstone, will never get one
async function removeOrphans(store: Store, result: Sweep, tell: (seen: number) => void): Promise<void> {
  const owners = new Map<string, Promise<boolean>>();
  await inParallel(store.list('events/'), width, async (key) => {
    tell(result.seen);
    const id = key.slice('events/'.length, key.lastIndexOf('-'));
    const owned = owners.get(id) ?? isThere(store, id);
    owners.set(id, owned);
    if (await owned) return;
    await store.remove(key);
    result.orphans++;
  });
}

async function isThere(store: Store, id: string): Promise<boolean> {
  return (await readRecord(store, id).catch(unreadable)) !== undefined;
}

// what the store could not give is no unreadable record: then the sweep fails, and is run again
function unreadable(error: unknown): 'unreadable' {
  if (isUnreadable(error)) return 'unreadable';
  throw error;
}

function earlier(a: IsoDay | undefined, b: IsoDay): IsoDay {
  return a === undefined || b < a ? b : a;
}

const done = { keep: 'kept', erase: 'erased', remove: 'removed' } as const;
const width = 16;

export interface Sweep {
  seen: number;
  kept: number;
  /** messages that became tombstones */
  erased: number;
  /** tombstones that were removed */
  removed: number;
  unreadable: number;
  /** events without a message or tombstone, and what a deletion left of them, that were removed */
  orphans: number;
  /** the next day on which a message is to be deleted */
  nextOn: IsoDay | undefined;
}
