import { randomUUID } from 'node:crypto';
import { addDays, dayOf } from '../../site/model/dates.ts';
import { refusalOf, tombstoneDays, type Refusal } from '../../site/model/feedback-history.ts';
import type { Store } from '../stores/store.ts';
import { decodeEvent, encodeEvent, isMark, marks, type NewEvent, type StoredEvent } from './event.ts';
import { decodeRecord, encodeRecord, isTombstone, type MessageRecord, type Tombstone } from './record.ts';

/*
 * How messages lie in a store, where nothing but create-only writes can be relied on:
 *
 *   feedback/<id>         the message, written once; overwritten once, by its tombstone
 *   deletions/<id>        somebody has begun to delete it, and no sweep has looked yet whether it was done
 *   events/<id>-0001 …    what happened to it, each written once; overwritten once, when the message is deleted
 *
 * <id> is the keyed hash of the receipt's code. A state is never stored: it is folded from the events. Whoever adds an event
 * reads those that are there, asks the rules, and creates the next number; where another was faster, the number is taken, and
 * both are read and judged again. So the numbers have no gap, and no event was ever allowed on an old state.
 *
 * Tombstones are the only thing that is written over another, and nothing is written over a tombstone: a late sending finds its
 * name taken. So does a late event, however long the network kept it: a deletion empties those that are there, and takes the next
 * number. No event is on its way to a higher one, since its writer would have had to see the one before, and then the tombstone.
 */

/** The message or tombstone with this id, or undefined. */
export async function readRecord(store: Store, id: string): Promise<MessageRecord | Tombstone | undefined> {
  const bytes = await store.get(messageKey(id));
  return bytes && decodeRecord(bytes);
}

/** Stores a new message; where there is one with its id already, gives that. */
export async function addMessage(
  store: Store,
  id: string,
  message: MessageRecord,
): Promise<MessageRecord | Tombstone | 'added'> {
  if ((await store.create(messageKey(id), encodeRecord(message))) === 'created') return 'added';
  const earlier = await readRecord(store, id);
  if (!earlier) throw new Error('The store says that the record exists, but does not give it');
  return earlier;
}

/** What happened to a message, in order; nothing where it is deleted. */
export async function readEvents(store: Store, id: string): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  for (;;) {
    const bytes = await store.get(eventKey(id, events.length + 1));
    const event = bytes && decodeEvent(bytes);
    if (!event) return events;
    events.push(event);
  }
}

/** Adds an event if the rules allow it after those that are there: 'added', why not, or 'gone' where the message is deleted. */
export async function addEvent(
  store: Store,
  id: string,
  event: NewEvent,
): Promise<'added' | 'gone' | Refusal> {
  const bytes = encodeEvent({ version: 1, nonce: randomUUID(), ...event });
  for (let tries = 0; tries < 20; tries++) {
    const events = await readEvents(store, id);
    if (await isGone(store, id)) return 'gone';
    const refusal = refusalOf(events, event);
    if (refusal) return refusal;
    const key = eventKey(id, events.length + 1);
    if ((await store.create(key, bytes)) === 'exists') continue;
    if (!(await isGone(store, id))) return 'added';
    await closeEvents(store, id);
    return 'gone';
  }
  throw new Error('Others added events to this message all the time');
}

/** Deletes a message with all that happened to it, and leaves empty tombstones. May be done again, and half done before. */
export async function eraseMessage(store: Store, id: string, now: Date): Promise<void> {
  const today = dayOf(now);
  const tombstone = { version: 1, deletedOn: today, removeOn: addDays(today, tombstoneDays) } as const;
  // first of all: by this name the next sweep finds what is left half done, without reading every record
  await store.create(deletionKey(id), Buffer.from('begun\n'));
  await store.replace(messageKey(id), encodeRecord(tombstone));
  await closeEvents(store, id);
}

/** Removes what a deletion left, when it has served. May be half done before. */
export async function removeTombstone(store: Store, id: string): Promise<void> {
  let last = 0;
  while (await store.get(eventKey(id, last + 1))) last++;
  // the last one first: what is left half done has no gap, and is found again
  for (; last > 0; last--) await store.remove(eventKey(id, last));
  await store.remove(messageKey(id));
}

/** The ids of the messages that somebody has begun to delete since the last sweep. */
export async function deletionsBegun(store: Store): Promise<Set<string>> {
  const ids = new Set<string>();
  for await (const key of store.list(deletionKey(''))) ids.add(key.slice(deletionKey('').length));
  return ids;
}

/** Notes that a sweep has seen to a deletion, and knows the day of its tombstone. */
export async function deletionDone(store: Store, id: string): Promise<void> {
  await store.remove(deletionKey(id));
}

/** Empties the events of a message that has its tombstone, and takes the number of the next. May be done by many, and half done before. */
export async function closeEvents(store: Store, id: string): Promise<void> {
  let number = 1;
  for (;;) {
    const key = eventKey(id, number);
    const found = await store.get(key);
    if (found && isMark(found, 'end')) return;
    // where another takes the number in between, it is looked at again
    if (!found && (await store.create(key, marks.end)) === 'created') return;
    if (found && !isMark(found, 'erased')) await store.replace(key, marks.erased);
    if (found) number++;
  }
}

/** Where a message or its tombstone lies. */
function messageKey(id: string): string {
  return `feedback/${id}`;
}

function deletionKey(id: string): string {
  return `deletions/${id}`;
}

async function isGone(store: Store, id: string): Promise<boolean> {
  const record = await readRecord(store, id);
  return !record || isTombstone(record);
}

function eventKey(id: string, number: number): string {
  return `events/${id}-${String(number).padStart(4, '0')}`;
}
