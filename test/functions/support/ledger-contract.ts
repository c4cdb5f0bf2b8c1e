import { expect, test } from 'vitest';
import {
  addEvent,
  addMessage,
  eraseMessage,
  readEvents,
  readRecord,
} from '../../../functions/feedback/ledger.ts';
import type { NewEvent } from '../../../functions/feedback/event.ts';
import { sweep } from '../../../functions/feedback/sweep.ts';
import type { Store } from '../../../functions/stores/store.ts';
import { keysOf, textAt } from './store-contract.ts';

const now = new Date('2026-11-24T13:05:00Z');
const message = {
  version: 1,
  receivedAt: now.toISOString(),
  dueOn: '2026-12-24',
  deleteOn: '2027-05-23',
  contentHash: 'hash',
  sealed: 'sealed',
} as const;
const base = { at: now.toISOString() } as const;
const taken: NewEvent = { ...base, type: 'taken' };
const answered: NewEvent = { ...base, type: 'answered', decision: 'followed', sealed: 'sealed' };
const supplemented = (contentHash: string): NewEvent => ({
  ...base,
  type: 'supplemented',
  contentHash,
  sealed: 'sealed',
});
const nobody = () => undefined;

/** What messages and their events promise on every store, also where many act at the same time. */
export function ledgerContract(open: () => Promise<Store>): void {
  test('a message is stored once, and whoever comes later gets the first', async () => {
    const store = await open();
    expect(await addMessage(store, 'a', message)).toBe('added');
    expect(await addMessage(store, 'a', { ...message, contentHash: 'other' })).toEqual(message);
    expect(await readRecord(store, 'b')).toBeUndefined();
  });

  test('ten events at the same time are all kept, each under a number of its own', async () => {
    const store = await open();
    await addMessage(store, 'a', message);
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, n) => addEvent(store, 'a', supplemented(String(n)))),
    );
    expect(new Set(outcomes)).toEqual(new Set(['added']));
    const events = await readEvents(store, 'a');
    expect(events.map((event) => ('contentHash' in event ? event.contentHash : '')).sort()).toEqual(
      Array.from({ length: 10 }, (_, n) => String(n)),
    );
    expect(await keysOf(store, 'events/')).toEqual(
      events.map((_, n) => `events/a-${String(n + 1).padStart(4, '0')}`),
    );
  });

  test('the same event from many at the same time is there once', async () => {
    const store = await open();
    await addMessage(store, 'a', message);
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => addEvent(store, 'a', taken)));
    expect(outcomes.filter((outcome) => outcome === 'added')).toHaveLength(1);
    expect(await readEvents(store, 'a')).toMatchObject([taken]);
  });

  test('a deleted message leaves an empty tombstone, and neither a late sending nor a late event brings anything back', async () => {
    const store = await open();
    await addMessage(store, 'a', message);
    await addMessage(store, 'ab', message);
    await addEvent(store, 'a', answered);
    await addEvent(store, 'ab', answered);
    await eraseMessage(store, 'a', now);
    await eraseMessage(store, 'a', now);
    const tombstone = { version: 1, deletedOn: '2026-11-24', removeOn: '2026-12-24' };
    expect(await addMessage(store, 'a', message)).toEqual(tombstone);
    expect(await addEvent(store, 'a', answered)).toBe('gone');
    expect(await readRecord(store, 'a')).toEqual(tombstone);
    expect(await typesOf(store, 'events/a-')).toEqual(['erased', 'end']);
    expect(await readEvents(store, 'a')).toEqual([]);
    expect(await readEvents(store, 'ab')).toMatchObject([answered]);
  });

  test('an event that arrives long after its message was deleted, and its writer gave up, finds its name taken', async () => {
    const store = await open();
    await addMessage(store, 'a', message);
    await addEvent(store, 'a', supplemented('first'));
    const { slow, arrive } = onASlowNetwork(store);
    await expect(addEvent(slow, 'a', supplemented('late'))).rejects.toThrow('no answer');
    await eraseMessage(store, 'a', now);
    expect(await arrive()).toEqual(['exists']);
    expect(await typesOf(store, 'events/')).toEqual(['erased', 'end']);
  });

  test('events that race with the deletion leave nothing', async () => {
    const store = await open();
    await addMessage(store, 'a', message);
    await Promise.all([
      ...Array.from({ length: 5 }, (_, n) => addEvent(store, 'a', supplemented(String(n)))),
      eraseMessage(store, 'a', now),
    ]);
    const left = await typesOf(store, 'events/');
    expect(left).toEqual([...left.slice(1).map(() => 'erased'), 'end']);
  });

  test('a sweep deletes on the day, clears what was left half done, removes old tombstones, and can be run again', async () => {
    const store = await open();
    await addMessage(store, 'overdue', { ...message, deleteOn: '2026-11-24' });
    await addEvent(store, 'overdue', answered);
    await addMessage(store, 'fresh', { ...message, deleteOn: '2026-11-25' });
    await addEvent(store, 'fresh', answered);
    // killed between the tombstone and its events, and an event whose writer was killed before it looked
    await store.create(
      'feedback/half',
      Buffer.from('{"version":1,"deletedOn":"2026-11-20","removeOn":"2026-12-20"}'),
    );
    await store.create('events/half-0001', Buffer.from('{"version":1,"type":"erased"}\n'));
    await store.create('events/half-0002', Buffer.from('{}'));
    await store.create('events/nobody-0001', Buffer.from('{}'));
    await store.create(
      'feedback/served',
      Buffer.from('{"version":1,"deletedOn":"2026-10-25","removeOn":"2026-11-24"}'),
    );
    await store.create('events/served-0001', Buffer.from('{"version":1,"type":"end"}\n'));
    await store.create('feedback/foreign', Buffer.from('no record of ours'));

    expect(await sweep(store, now, nobody)).toEqual({
      seen: 5,
      kept: 2,
      erased: 1,
      removed: 1,
      unreadable: 1,
      orphans: 1,
      nextOn: '2026-11-25',
    });
    expect(await keysOf(store, 'feedback/')).toEqual(
      ['foreign', 'fresh', 'half', 'overdue'].map((id) => `feedback/${id}`),
    );
    expect(await keysOf(store, 'events/fresh-')).toEqual(['events/fresh-0001']);
    expect(await typesOf(store, 'events/half-')).toEqual(['erased', 'erased', 'end']);
    expect(await typesOf(store, 'events/overdue-')).toEqual(['erased', 'end']);
    expect(await keysOf(store, 'events/')).toHaveLength(6);
    expect(await sweep(store, now, nobody)).toMatchObject({ erased: 0, removed: 0, orphans: 0, kept: 3 });
  });
}

/** The store on a network where events are on their way when their writers give up; `arrive` lets them come. */
export function onASlowNetwork(store: Store) {
  const underWay: (() => ReturnType<Store['create']>)[] = [];
  const create: Store['create'] = (key, bytes) => {
    underWay.push(() => store.create(key, bytes));
    return Promise.reject(new Error('no answer'));
  };
  return { slow: { ...store, create }, arrive: () => Promise.all(underWay.map((each) => each())) };
}

/** The types of the events that lie there, in order. */
export async function typesOf(store: Store, prefix: string): Promise<unknown[]> {
  const keys = await keysOf(store, prefix);
  return Promise.all(
    keys.map(async (key) => (JSON.parse((await textAt(store, key)) ?? '') as { type: string }).type),
  );
}
