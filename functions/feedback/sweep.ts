import { dayOf, type IsoDay } from '../../site/model/dates.ts';
import type { Store } from '../stores/store.ts';
import { inParallel } from '../in-parallel.ts';
import {
  closeEvents,
  deletionDone,
  deletionsBegun,
  eraseMessage,
  readRecord,
  removeTombstone,
} from './ledger.ts';
import { isTombstone, isUnreadable, type MessageRecord, type Tombstone } from './record.ts';
import { recall, remember, type Due } from './sweep-memory.ts';

/**
 * Deletes what is to be gone today: messages whose day has come, what a deletion left half done, tombstones that have served,
 * and events that belong to no message. May be stopped anywhere and run again, also by several at the same time. It reads no record
 * that an earlier sweep found not to be due yet. One that cannot be read is counted and left alone.
 * `tell` hears, again and again, how many have been looked at; what it throws ends it.
 */
export async function sweep(store: Store, now: Date, tell: (seen: number) => void): Promise<Sweep> {
  const result: Sweep = {
    seen: 0,
    kept: 0,
    erased: 0,
    removed: 0,
    unreadable: 0,
    orphans: 0,
    nextOn: undefined,
  };
  const recalled = await recall(store);
  // before the records are listed: what somebody deletes from now on is for the next sweep
  const begun = await deletionsBegun(store);
  const days = new Map<string, Due>();
  const owners = new Set<string>();
  await inParallel(store.list('feedback/'), width, async (key) => {
    tell(++result.seen);
    const id = key.slice('feedback/'.length);
    owners.add(id);
    const known = begun.has(id) ? undefined : recalled.get(id);
    const due = known && known.on > dayOf(now) ? known : await treat(store, id, now, begun.has(id), result);
    if (!due) return;
    result.kept++;
    days.set(id, due);
    if (due.kind === 'message') result.nextOn = earlier(result.nextOn, due.on);
  });
  await removeOrphans(store, owners, result, tell);
  await remember(store, days);
  await inParallel(begun, width, (id) => deletionDone(store, id));
  return result;
}

/** Reads a record, and does what is to be done to it; gives its day where it is kept. */
async function treat(
  store: Store,
  id: string,
  now: Date,
  isBegun: boolean,
  result: Sweep,
): Promise<Due | undefined> {
  const record = await readRecord(store, id).catch(unreadable);
  if (record === 'unreadable') result.unreadable++;
  if (record === undefined || record === 'unreadable') return undefined;
  const due = dueOf(record);
  const isDue = due.on <= dayOf(now);
  if (due.kind === 'message') {
    if (!isDue && !isBegun) return due;
    await eraseMessage(store, id, now);
    result.erased++;
    return undefined;
  }
  if (!isDue) {
    await closeEvents(store, id);
    return due;
  }
  await removeTombstone(store, id);
  result.removed++;
  return undefined;
}

/**
 * Reads every record, whatever sweeps remember: the proof that a purge did what it said. `overdue`: those that lie there after their
 * day, none after a sweep.
 */
export async function readThrough(
  store: Store,
  now: Date,
  tell: (seen: number) => void,
): Promise<{ overdue: number; unreadable: number }> {
  const found = { overdue: 0, unreadable: 0 };
  let seen = 0;
  await inParallel(store.list('feedback/'), width, async (key) => {
    const record = await readRecord(store, key.slice('feedback/'.length)).catch(unreadable);
    tell(++seen);
    if (record === 'unreadable') found.unreadable++;
    else if (record && dueOf(record).on <= dayOf(now)) found.overdue++;
  });
  return found;
}

function dueOf(record: MessageRecord | Tombstone): Due {
  return isTombstone(record)
    ? { on: record.removeOn, kind: 'tombstone' }
    : { on: record.deleteOn, kind: 'message' };
}

// an event is written after its message was seen, so one without a message, or its tombstone, will never get one
async function removeOrphans(
  store: Store,
  owners: ReadonlySet<string>,
  result: Sweep,
  tell: (seen: number) => void,
): Promise<void> {
  await inParallel(store.list('events/'), width, async (key) => {
    tell(result.seen);
    const id = key.slice('events/'.length, key.lastIndexOf('-'));
    // a message may have come since they were listed
    if (owners.has(id) || (await readRecord(store, id).catch(unreadable)) !== undefined) return;
    await store.remove(key);
    result.orphans++;
  });
}

// what the store could not give is no unreadable record: then the sweep fails, and is run again
function unreadable(error: unknown): 'unreadable' {
  if (isUnreadable(error)) return 'unreadable';
  throw error;
}

function earlier(a: IsoDay | undefined, b: IsoDay): IsoDay {
  return a === undefined || b < a ? b : a;
}

const width = 16;

export interface Sweep {
  seen: number;
  kept: number;
  /** messages that became tombstones */
  erased: number;
  /** tombstones that were removed */
  removed: number;
  /** of those that were read */
  unreadable: number;
  /** events without a message or tombstone that were removed */
  orphans: number;
  /** the next day on which a message is to be deleted */
  nextOn: IsoDay | undefined;
}
