import { expect, test } from 'vitest';
import { addEvent } from '../../functions/feedback/ledger.ts';
import { lookUp } from '../../functions/feedback/look-up.ts';
import { Problem } from '../../functions/feedback/problem.ts';
import { receiptRecipient } from '../../functions/feedback/receipt-key.ts';
import { erase, supplement } from '../../functions/feedback/sender-actions.ts';
import { recordId, submit } from '../../functions/feedback/submit.ts';
import { createOpener, createSeal } from '../../functions/sealing.ts';
import type { Store } from '../../functions/stores/store.ts';
import { identity, message, recipient, testService } from './support/app.ts';
import { damaged } from './support/damaged.ts';
import { typesOf } from './support/ledger-contract.ts';
import { memoryStore } from './support/memory-store.ts';
import { textAt } from './support/store-contract.ts';

const time = 5_000;
const key = 'a-key-of-some-length-1';

async function received() {
  const store = memoryStore();
  const service = testService(store);
  const { code } = await submit(new Map(Object.entries({ ...message, key })), 'da', service, time);
  return { store, service, code, id: recordId(service.secret, code) };
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'no problem',
    (error: unknown) => (error instanceof Problem ? error.code : String(error)),
  );
}

test('with the code a sender reads all that is kept: message, state, promises, answers, supplements, and where it is published', async () => {
  const { store, service, code, id } = await received();
  const at = '2026-11-26T09:00:00.000Z';
  const sealed = await service.seal('Sådan gør vi.', [await receiptRecipient(code)]);
  await addEvent(store, id, { type: 'answered', at, decision: 'followed', sealed });
  await addEvent(store, id, { type: 'published', at, entry: 'journal' });
  await supplement(code.toLowerCase(), ' Og en ting til. ', 'da', service, time);

  expect(await lookUp(code, service, time)).toEqual({
    receivedAt: service.clock.now,
    dueOn: '2026-12-24',
    deleteOn: '2027-05-23',
    state: 'followed',
    late: false,
    feedback: { ...message, page: '', provision: '', source: '', email: '' },
    answers: [{ at: new Date(at), decision: 'followed', text: 'Sådan gør vi.' }],
    supplements: [{ at: service.clock.now, text: 'Og en ting til.' }],
    published: ['journal'],
  });
});

test('the store shows neither message, answer nor supplement, nor that two people wrote the same', async () => {
  const { store, service, code, id } = await received();
  const other = await submit(new Map(Object.entries({ ...message, key: `${key}2` })), 'da', service, time);
  for (const each of [code, other.code]) await supplement(each, 'Det samme tillæg', 'da', service, time);
  const sealed = await service.seal('Svaret', [await receiptRecipient(code)]);
  await addEvent(store, id, {
    type: 'answered',
    at: '2026-11-26T09:00:00.000Z',
    decision: 'explained',
    sealed,
  });
  const clear = [...store.records].map(([place, bytes]) => place + new TextDecoder().decode(bytes)).join('');
  for (const word of [message.text, 'tillæg', 'Svaret', code, await receiptRecipient(code)]) {
    expect(clear).not.toContain(word);
  }
  const hashes = [...clear.matchAll(/"contentHash":"(\w+)"/g)].map(([, hash]) => hash);
  expect([hashes.length, new Set(hashes).size]).toEqual([4, 4]);
});

test('a supplement sent twice is one, is for the secretariat too, and has to hold something', async () => {
  const { store, service, code, id } = await received();
  await Promise.all([
    supplement(code, 'Mere', 'da', service, time),
    supplement(code, 'Mere', 'da', service, time),
  ]);
  const record = JSON.parse((await textAt(store, `events/${id}-0001`)) ?? '') as { sealed: string };
  expect(await createOpener([identity])(record.sealed)).toBe('Mere');
  expect([...store.records.keys()].filter((place) => place.startsWith('events/'))).toHaveLength(1);
  expect(await codeOf(supplement(code, ' ', 'da', service, time))).toBe('invalid');
  expect(await codeOf(supplement(code, 'x'.repeat(5001), 'da', service, time))).toBe('invalid');
});

test('supplements have an end', async () => {
  const { service, code } = await received();
  for (let n = 0; n < 20; n++) await supplement(code, `Nummer ${n}`, 'da', service, time);
  expect(await codeOf(supplement(code, 'Nummer 20', 'da', service, time))).toBe('too-many-supplements');
});

test('a sender deletes everything, and nothing that comes late brings any of it back', async () => {
  const { store, service, code, id } = await received();
  await supplement(code, 'Mere', 'da', service, time);
  await erase(code, service, time);
  await erase(code, service, time);
  expect(await typesOf(store, 'events/')).toEqual(['erased', 'end']);
  expect(await textAt(store, `feedback/${id}`)).toBe(
    '{"version":1,"deletedOn":"2026-11-24","removeOn":"2026-12-24"}\n',
  );
  const late = new Map(Object.entries({ ...message, key }));
  expect(await codeOf(submit(late, 'da', service, time))).toBe('deleted');
  expect(await codeOf(supplement(code, 'Mere', 'da', service, time))).toBe('deleted');
  expect(await codeOf(lookUp(code, service, time))).toBe('deleted');
  expect(store.records.size).toBe(4);
  expect([...store.records.values()].map(String).join()).not.toContain('sealed');
});

test('an unknown code and a wrong one can neither add nor delete, and get the same answer', async () => {
  const { store, code } = await received();
  const stranger = testService();
  for (const wrong of [code, 'FORKERT', '', undefined, ['x']]) {
    expect(await codeOf(erase(wrong, stranger, time))).toBe('receipt-not-found');
    expect(await codeOf(supplement(wrong, 'Mere', 'da', stranger, time))).toBe('receipt-not-found');
    expect(await codeOf(lookUp(wrong, stranger, time))).toBe('receipt-not-found');
  }
  expect(store.records.size).toBe(1);
});

test('a store that fails in the middle is told as such, and what failed may be done again', async () => {
  const { store, service, code } = await received();
  await supplement(code, 'Mere', 'da', service, time);
  const create: Store['create'] = (key, bytes) =>
    key.startsWith('events/') ? Promise.reject(new Error('full')) : store.create(key, bytes);
  const broken = { ...service, store: { ...store, create } };
  expect(await codeOf(erase(code, broken, time))).toBe('receipt-unavailable');
  expect(await codeOf(lookUp(code, service, time))).toBe('deleted');
  await erase(code, service, time);
  expect(await typesOf(store, 'events/')).toEqual(['erased', 'end']);
});

test('what is sealed opens for each of its keys, for nobody else, and not where it was changed', async () => {
  const { code } = await received();
  const sealed = await createSeal([recipient])('hemmeligt', [await receiptRecipient(code)]);
  expect(await createOpener([identity])(sealed)).toBe('hemmeligt');
  const stranger = 'AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX';
  expect(await createOpener([stranger])(sealed)).toBeUndefined();
  await expect(createOpener([identity])(damaged(sealed))).rejects.toThrow(SyntaxError);
});
