import { describe, expect, test } from 'vitest';
import { addDays, dayOf } from '../../site/model/dates.ts';
import { addEvent, addMessage, eraseMessage, readRecord } from '../../functions/feedback/ledger.ts';
import { isTombstone } from '../../functions/feedback/record.ts';
import { readThrough, sweep } from '../../functions/feedback/sweep.ts';
import { typesOf } from './support/ledger-contract.ts';
import { memoryStore } from './support/memory-store.ts';

const start = new Date('2026-11-24T13:05:00Z');
const later = (days: number) => new Date(start.getTime() + days * 86_400_000);
const nobody = () => undefined;
const message = {
  version: 1,
  receivedAt: start.toISOString(),
  dueOn: '2026-12-24',
  deleteOn: addDays(dayOf(start), 90),
  contentHash: 'hash',
  sealed: 'sealed',
} as const;

/** A store with twenty messages, each with an event, that tells which records a sweep of it read. */
async function swept() {
  const records = memoryStore();
  for (let n = 0; n < 20; n++) {
    await addMessage(records, `m${n}`, message);
    await addEvent(records, `m${n}`, { type: 'taken', at: start.toISOString() });
  }
  let reads: string[] = [];
  const store = { ...records, get: (key: string) => (reads.push(key), records.get(key)) };
  const sweepOn = async (now: Date) => {
    reads = [];
    const result = await sweep(store, now, nobody);
    return { ...result, reads: reads.filter((key) => key !== 'sweep/days').sort() };
  };
  return { store: records, sweepOn, first: await sweepOn(start) };
}

describe('a sweep', () => {
  test('reads every record once, and the next one none of those that it found not to be due', async () => {
    const { first, sweepOn } = await swept();
    expect(first.reads).toEqual(Array.from({ length: 20 }, (_, n) => `feedback/m${n}`).sort());
    const again = await sweepOn(start);
    expect(again.reads).toEqual([]);
    expect({ ...again, reads: first.reads }).toEqual(first);
    expect((await sweepOn(later(89))).reads).toEqual([]);
  });

  test('reads what has come since, and what is due, which it deletes on its day', async () => {
    const { store, sweepOn } = await swept();
    await addMessage(store, 'new', { ...message, deleteOn: addDays(dayOf(start), 3) });
    expect((await sweepOn(later(1))).reads).toEqual(['feedback/new']);
    expect((await sweepOn(later(2))).reads).toEqual([]);
    expect(await sweepOn(later(3))).toMatchObject({ erased: 1, kept: 20, nextOn: message.deleteOn });
    expect(await readThrough(store, later(3), nobody)).toEqual({ overdue: 0, unreadable: 0 });
    expect(await sweepOn(later(90))).toMatchObject({ erased: 20 });
    expect(await readThrough(store, later(90), nobody)).toEqual({ overdue: 0, unreadable: 0 });
  });

  test('reads what was deleted since, once, and removes the tombstone with its marks on its day', async () => {
    const { store, sweepOn } = await swept();
    await eraseMessage(store, 'm7', later(1));
    expect(new Set((await sweepOn(later(2))).reads)).toEqual(
      new Set(['feedback/m7', 'events/m7-0001', 'events/m7-0002']),
    );
    expect((await sweepOn(later(30))).reads).toEqual([]);
    expect(await sweepOn(later(31))).toMatchObject({ removed: 1, orphans: 0, kept: 19 });
    expect([...store.records.keys()].filter((key) => key.includes('m7'))).toEqual([]);
  });

  test.each([1, 2, 3, 4])('finishes a deletion that ended at its write number %i', async (last) => {
    const { store, sweepOn } = await swept();
    let writes = 0;
    const write = <T>(act: () => Promise<T>) =>
      ++writes > last ? Promise.reject(new Error('killed')) : act();
    const dying = {
      ...store,
      create: (key: string, bytes: Uint8Array) => write(() => store.create(key, bytes)),
      replace: (key: string, bytes: Uint8Array) => write(() => store.replace(key, bytes)),
    };
    await eraseMessage(dying, 'm7', start).catch(() => undefined);
    await sweepOn(start);
    const left = await readRecord(store, 'm7');
    expect(left && isTombstone(left)).toBe(true);
    expect(await typesOf(store, 'events/m7-')).toEqual(['erased', 'end']);
    await sweepOn(start);
    expect((await sweepOn(start)).reads).toEqual([]);
  });

  test.each([
    ['is lost', undefined],
    ['is damaged', 'm1 2027-02-22 message\nm2 2027'],
  ])('reads everything where the memory %s', async (_, text) => {
    const { store, first, sweepOn } = await swept();
    if (text === undefined) await store.remove('sweep/days');
    else await store.replace('sweep/days', Buffer.from(text));
    expect(await sweepOn(start)).toEqual(first);
  });

  test('leaves what was damaged since to whoever reads the store through', async () => {
    const { store, sweepOn } = await swept();
    await store.replace('feedback/m7', Buffer.from('no record of ours'));
    expect(await sweepOn(start)).toMatchObject({ unreadable: 0 });
    expect(await readThrough(store, start, nobody)).toEqual({ overdue: 0, unreadable: 1 });
    expect(await sweepOn(later(90))).toMatchObject({ unreadable: 1 });
  });

  test('that does not come to its end leaves what it did not see to the next one', async () => {
    const { store, sweepOn } = await swept();
    await eraseMessage(store, 'm7', start);
    const stopped = sweep(store, start, (seen) => {
      if (seen > 10) throw new Error('stopped');
    });
    await expect(stopped).rejects.toThrow('stopped');
    expect((await sweepOn(start)).reads).toContain('feedback/m7');
  });
});
