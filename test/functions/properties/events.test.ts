import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NewEvent } from '../../../functions/feedback/event.ts';
import {
  addEvent,
  addMessage,
  eraseMessage,
  readEvents,
  readRecord,
} from '../../../functions/feedback/ledger.ts';
import { isTombstone } from '../../../functions/feedback/record.ts';
import type { Store } from '../../../functions/stores/store.ts';
import {
  awaitsAnswer,
  isLate,
  refusalOf,
  stateOf,
  supplementLimit,
  type FeedbackEvent,
} from '../../../site/model/feedback-history.ts';
import { onASlowNetwork, typesOf } from '../support/ledger-contract.ts';
import { memoryStore } from '../support/memory-store.ts';

const now = new Date('2026-11-24T13:05:00Z');
const dueOn = '2026-12-24';
const at = fc.constantFrom(
  '2026-11-25T08:00:00.000Z',
  '2026-12-24T23:59:00.000Z',
  '2026-12-25T00:00:00.000Z',
);
const few = fc.constantFrom('a', 'b', 'c');
const event: fc.Arbitrary<NewEvent> = fc.oneof(
  fc.record({ type: fc.constant('taken' as const), at }),
  fc.record({
    type: fc.constant('answered' as const),
    at,
    decision: fc.constantFrom('followed' as const, 'explained' as const),
    sealed: fc.constant('sealed'),
  }),
  fc.record({
    type: fc.constant('supplemented' as const),
    at,
    contentHash: fc.oneof(few, fc.uuid()),
    sealed: fc.constant('sealed'),
  }),
  fc.record({ type: fc.constant('published' as const), at, entry: few }),
);

/** What must hold of a history, however it came about. */
function expectLawful(events: readonly FeedbackEvent[]): void {
  const of = <T extends FeedbackEvent['type']>(type: T) =>
    events.filter((each): each is Extract<FeedbackEvent, { type: T }> => each.type === type);
  const first = (type: FeedbackEvent['type']) => events.findIndex((each) => each.type === type);
  const hashes = of('supplemented').map(({ contentHash }) => contentHash);
  const entries = of('published').map(({ entry }) => entry);

  expect(of('taken').length).toBeLessThanOrEqual(1);
  if (first('taken') >= 0 && first('answered') >= 0) expect(first('taken')).toBeLessThan(first('answered'));
  expect([new Set(hashes).size, hashes.length <= supplementLimit]).toEqual([hashes.length, true]);
  expect(new Set(entries).size).toBe(entries.length);
  if (entries.length > 0) expect(first('published')).toBeGreaterThan(first('answered'));
  if (entries.length > 0) expect(first('answered')).toBeGreaterThanOrEqual(0);

  const answer = of('answered').at(-1);
  expect(stateOf(events)).toBe(answer?.decision ?? (of('taken').length > 0 ? 'in-treatment' : 'received'));
  const last = events.findLast(({ type }) => type === 'answered' || type === 'supplemented');
  expect(awaitsAnswer(events)).toBe(last?.type !== 'answered');
}

test('whatever is tried in whatever order, the rules let no history through that may not be', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 60, size: 'max' }), (tried) => {
      const events: FeedbackEvent[] = [];
      for (const next of tried) {
        const before = [stateOf(events), isLate(dueOn, events, dueOn)] as const;
        if (refusalOf(events, next) !== undefined) continue;
        const answered = events.some(({ type }) => type === 'answered');
        events.push(next);
        expectLawful(events);
        // an answer stands until the next one, and when it came is decided by the first
        if (answered && next.type !== 'answered') expect(stateOf(events)).toBe(before[0]);
        if (answered)
          expect(isLate(dueOn, events, '2027-01-01')).toBe(isLate(dueOn, events.slice(0, -1), dueOn));
        // the same again is never two
        if (next.type !== 'answered') expect(refusalOf(events, next)).toBe('repeated');
      }
    }),
    { numRuns: 500 },
  );
});

/** The store with its answers in an order that is chosen by the test. */
function inAnyOrder(store: Store, scheduler: fc.Scheduler): Store {
  const next = async () => scheduler.schedule(Promise.resolve());
  return {
    create: async (key, bytes) => (await next(), store.create(key, bytes)),
    get: async (key) => (await next(), store.get(key)),
    replace: async (key, bytes) => (await next(), store.replace(key, bytes)),
    remove: async (key) => (await next(), store.remove(key)),
    async *list(prefix) {
      for await (const key of store.list(prefix)) {
        await next();
        yield key;
      }
    },
  };
}

test('many who write at the same time, in any order of the store’s answers or never hearing them, leave a history that may be, or nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.record({ event, isLate: fc.boolean() }), { minLength: 1, maxLength: 6 }),
      fc.boolean(),
      async (scheduler, tried, erased) => {
        const store = memoryStore();
        const message = {
          version: 1,
          receivedAt: now.toISOString(),
          dueOn,
          deleteOn: '2027-05-23',
          contentHash: 'x',
          sealed: 'x',
        } as const;
        await addMessage(store, 'a', message);
        const slow = inAnyOrder(store, scheduler);
        const network = onASlowNetwork(slow);
        const work = [
          ...tried.map(async ({ event, isLate }) => addEvent(isLate ? network.slow : slow, 'a', event)),
          ...(erased ? [eraseMessage(slow, 'a', now)] : []),
        ];
        const outcomes = await scheduler.waitFor(Promise.allSettled(work));
        const arrived = await scheduler.waitFor(network.arrive());
        const events = await readEvents(store, 'a');
        const types = await typesOf(store, 'events/');
        const record = await readRecord(store, 'a');
        expect(record !== undefined && isTombstone(record)).toBe(erased);
        expectLawful(events);
        if (erased) {
          expect(types).toEqual([...types.slice(1).map(() => 'erased'), 'end']);
          return;
        }
        const added = outcomes.filter((each) => each.status === 'fulfilled' && each.value === 'added');
        const landed = arrived.filter((outcome) => outcome === 'created');
        expect([events.length, types.length]).toEqual([added.length + landed.length, events.length]);
      },
    ),
    { numRuns: 1_000 },
  );
});
