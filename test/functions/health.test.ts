import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openDiskStore } from '../../functions/stores/disk.ts';
import type { Store } from '../../functions/stores/store.ts';
import { json, testApp } from './support/app.ts';
import { emptyFolder } from './support/folder.ts';
import { memoryStore } from './support/memory-store.ts';

afterEach(() => vi.useRealTimers());

/** A store that can be broken and mended, and counts how often it is read. */
function fragileStore(store: Store = memoryStore()) {
  const state = { reads: 0, fault: undefined as undefined | 'hangs' | 'refuses' };
  const get: Store['get'] = (key) => {
    state.reads++;
    if (state.fault === 'hangs') return new Promise(() => undefined);
    if (state.fault === 'refuses') return Promise.reject(Object.assign(new Error('x'), { code: 'EIO' }));
    return store.get(key);
  };
  return { state, store: { ...store, get } };
}

const READY = '/api/health/ready';

describe('the health of the service', () => {
  test.each(['/api/health', READY])('at %s is that it is ready', async (path) => {
    const answer = await testApp().request(path);
    expect([answer.status, await json(answer)]).toEqual([200, { live: true, ready: true, state: 'ready' }]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test('is asked after with HEAD too, and with nothing else', async () => {
    const app = testApp();
    for (const path of ['/api/health', '/api/health/live', READY]) {
      const head = await app.request(path, { method: 'HEAD' });
      expect([path, head.status, await head.text()]).toEqual([path, 200, '']);
      const post = await app.request(path, { method: 'POST' });
      expect([path, post.status, post.headers.get('allow')]).toEqual([path, 405, 'GET, HEAD']);
    }
    expect((await app.request('/api/health/x')).status).toBe(404);
  });

  test('with a store that refuses is alive but not ready, which is logged once, by its code alone', async () => {
    const { store, state } = fragileStore();
    const app = testApp(store);
    state.fault = 'refuses';
    const answer = await app.request(READY);
    const body = { live: true, ready: false, state: 'store-unreachable' };
    expect([answer.status, await json(answer)]).toEqual([503, body]);
    expect((await app.request('/api/health/live')).status).toBe(200);
    for (let minute = 1; minute <= 3; minute++) {
      app.clock.now = new Date(app.clock.now.getTime() + 60_000);
      if (minute === 3) state.fault = undefined;
      await app.request(READY);
    }
    expect(app.logs).toEqual([
      expect.objectContaining({ outcome: 'store-unreachable', cause: 'EIO' }),
      expect.objectContaining({ outcome: 'ready' }),
    ]);
  });

  test('with a store that hangs is answered in time', async () => {
    vi.useFakeTimers();
    const { store, state } = fragileStore();
    const app = testApp(store);
    state.fault = 'hangs';
    const answer = app.request(READY);
    await vi.advanceTimersByTimeAsync(2_000);
    const settled = await Promise.race([answer, Promise.resolve('still waiting')]);
    expect(settled).toMatchObject({ status: 503 });
    expect(app.logs).toMatchObject([{ outcome: 'store-unreachable', cause: 'ETIMEDOUT' }]);
  });

  test('cannot be used to load the store: a hundred questions are one read, and five seconds later one more', async () => {
    const { store, state } = fragileStore();
    const app = testApp(store);
    const hundred = () => Promise.all(Array.from({ length: 100 }, () => app.request(READY)));
    await hundred();
    expect(state.reads).toBe(1);
    app.clock.now = new Date(app.clock.now.getTime() + 5_000);
    await hundred();
    expect(state.reads).toBe(2);
    app.clock.now = new Date(0);
    await hundred();
    expect(state.reads).toBe(3);
  });

  test('notices a folder that is not there any more, and makes no new one', async () => {
    const root = join(await emptyFolder(), 'store');
    const app = testApp(await openDiskStore(root, () => new Date()));
    const statusLater = async () => {
      app.clock.now = new Date(app.clock.now.getTime() + 60_000);
      return (await app.request(READY)).status;
    };
    expect(await statusLater()).toBe(200);
    await rename(root, `${root}-away`);
    expect([await statusLater(), await statusLater()]).toEqual([503, 503]);
    await rename(`${root}-away`, root);
    expect(await statusLater()).toBe(200);
  });
});
