import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Store } from '../../functions/stores/store.ts';
import { json, message, testApp, type ErrorJson } from './support/app.ts';
import { memoryStore } from './support/memory-store.ts';
import { readPage, text } from './support/page.ts';

afterEach(() => vi.useRealTimers());

const full = Object.assign(new Error('no space left: /srv/hemmelig'), { code: 'ENOSPC' });
const key = 'a-key-of-some-length-1';
const broken: Store = {
  ...memoryStore(),
  create: () => Promise.reject(full),
  get: () => Promise.reject(full),
};
const hanging: Store = {
  ...memoryStore(),
  create: () => new Promise(() => undefined),
  get: () => new Promise(() => undefined),
};

describe('a store that fails', () => {
  test('gives 503, Retry-After and the page with the text kept, and no receipt', async () => {
    const app = testApp(broken);
    const answer = await app.sendForm(message);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('60');
    expect(answer.headers.get('location')).toBeNull();
    const html = await answer.text();
    expect(readPage(html).value('text')).toBe(message.text);
    expect(text(readPage(html).byClass('error-summary')[0])).toContain('Vi kunne ikke gemme beskeden');
    expect(html).not.toMatch(/receipt__code|hemmelig/);
    expect(app.logs).toMatchObject([{ outcome: 'reviewed' }, { outcome: 'not-stored', cause: 'ENOSPC' }]);
  });

  test("keeps the page's key, so that sending again is the same message", async () => {
    const store = memoryStore();
    let failing = true;
    const app = testApp({
      ...store,
      // the worst case: the record was written, and the answer was lost
      async create(key, bytes) {
        const outcome = await store.create(key, bytes);
        if (failing) throw full;
        return outcome;
      },
    });
    const page = readPage(await (await app.sendForm(message)).text());
    failing = false;
    app.clock.now = new Date('2026-11-25T01:00:00Z');
    expect((await app.postForm(page.hidden())).status).toBe(303);
    expect(store.records.size).toBe(1);
    expect(app.logs.map(({ outcome }) => outcome)).toEqual(['reviewed', 'not-stored', 'repeated']);
  });

  test('gives JSON senders one code and no detail', async () => {
    const { error } = await json<ErrorJson>(await testApp(broken).postJson(message));
    expect(Object.keys(error)).toEqual(['code', 'message']);
    expect(error.code).toBe('not-stored');
  });

  test('does not make a receipt look unknown', async () => {
    const sound = testApp();
    const { receipt } = await json<{ receipt: string }>(await sound.postJson(message));
    const answer = await testApp(broken).postForm({ receipt }, '/api/kvittering');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '60']);
    expect(await answer.text()).toContain('Den er ikke væk');
  });

  test('by giving back something that is no record gives 503', async () => {
    const store = memoryStore();
    const app = testApp(store);
    await app.postJson({ ...message, key });
    for (const key of store.records.keys()) store.records.set(key, new TextEncoder().encode('{"version":1}'));
    expect((await app.postJson({ ...message, key })).status).toBe(503);
  });
});

test('a store that hangs is answered within ten seconds', async () => {
  vi.useFakeTimers();
  const app = testApp(hanging);
  const answer = app.postJson(message);
  await vi.advanceTimersByTimeAsync(9_500);
  const settled = await Promise.race([answer, Promise.resolve('still waiting')]);
  expect(settled).not.toBe('still waiting');
  expect((await answer).status).toBe(503);
});

test('a body that stands still is answered with 408 within ten seconds', async () => {
  vi.useFakeTimers();
  const cancelled = vi.fn();
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode('kind=error&te')),
    cancel: cancelled,
  });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, headers, duplex: 'half' };
  const answer = testApp().request('/api/feedback', init);
  await vi.advanceTimersByTimeAsync(9_500);
  expect((await answer).status).toBe(408);
  expect(cancelled).toHaveBeenCalled();
});

test('a body without end is read no further than the limit', async () => {
  let chunks = 0;
  const body = new ReadableStream({
    pull(controller) {
      chunks++;
      controller.enqueue(new Uint8Array(4096).fill(97));
    },
  });
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '10' };
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, headers, duplex: 'half' };
  expect((await testApp().request('/api/feedback', init)).status).toBe(413);
  expect(chunks).toBeLessThan(20);
});

test('the log holds outcomes and sizes, and nothing of what was sent or given', async () => {
  const app = testApp();
  const written = { ...message, email: 'borger@eksempel.dk', page: '/barrierer/journal/' };
  const sent = await app.sendForm(written);
  const place = sent.headers.get('location') ?? '';
  await app.request(place);
  await app.postForm({ ...written, text: 'x'.repeat(6000) });
  await app.postForm({ receipt: 'FORKERT KODE' }, '/api/kvittering');
  expect(app.logs.map(({ outcome, size }) => `${outcome} ${size}`)).toEqual([
    'reviewed 1k',
    'received 1k',
    'receipt-shown 0',
    'invalid 8k',
    'receipt-not-found 1k',
  ]);
  const lines = JSON.stringify(app.logs);
  const ticket = place.split('/').at(-1) ?? '';
  for (const secret of ['journaler', 'borger', 'barrierer', 'kvittering', 'FORKERT', 'xxxx', ticket]) {
    expect(lines).not.toContain(secret);
  }
  for (const line of app.logs)
    expect(Object.keys(line)).toEqual(['time', 'request', 'outcome', 'size', 'ms']);
});
