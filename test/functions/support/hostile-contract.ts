import { expect, test } from 'vitest';
import type { Store } from '../../../functions/stores/store.ts';
import { testApp } from './app.ts';
import { hostileCodes, hostileRequests } from './hostile-requests.ts';
import { keysOf } from './store-contract.ts';

/** Where a receipt's code is sent. */
export const receiptPaths = ['/api/kvittering', '/api/kvittering/tillaeg', '/api/kvittering/slet'];

/** What the hostile set meets, one by one, each on a store of its own: a 4xx, and nothing that is stored. `open` gives an empty store. */
export function hostileContract(open: () => Promise<Store>): void {
  test.each(Object.keys(hostileRequests))('%s', async (name) => {
    const store = await open();
    await expectRefused(store, name);
    await expectEmpty(store);
  });

  test.each(hostileCodes)('the code %j finds, adds and deletes nothing', async (code) => {
    const store = await open();
    await expectUnknown(store, code);
    await expectEmpty(store);
  });
}

/** The whole set at once on one store, where an empty one for each would take its time. */
export async function expectAllRefused(store: Store): Promise<void> {
  await Promise.all(Object.keys(hostileRequests).map(async (name) => expectRefused(store, name)));
  await Promise.all(hostileCodes.map(async (code) => expectUnknown(store, code)));
  await expectEmpty(store);
}

async function expectRefused(store: Store, name: string): Promise<void> {
  const { headers, body, method = 'POST', status = 0 } = hostileRequests[name] ?? {};
  const app = testApp(store);
  for (const path of ['/api/feedback', ...receiptPaths]) {
    const answer = await app.request(path, {
      method,
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html', ...headers },
      ...(body !== undefined && { body }),
    });
    // the receipt's forms do not know the message's fields, and find no code
    const refusals = path === '/api/feedback' ? [status] : [400, 403, 404, 405, 408, 413, 415];
    expect(refusals, `${name}, ${path}`).toContain(answer.status);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(answer.headers.get('set-cookie')).toBeNull();
    if (answer.status === 405) expect(answer.headers.get('allow')).toBe('GET, HEAD, POST');
    expect(Object.prototype).not.toHaveProperty('x');
  }
}

async function expectUnknown(store: Store, receipt: string): Promise<void> {
  const app = testApp(store);
  const fields = { receipt, text: 'mere', confirm: 'yes' };
  for (const path of receiptPaths) {
    const answers = [
      await app.postForm(fields, path),
      await app.postJson(fields, path),
      await app.postJson({ ...fields, receipt: [receipt] }, path),
    ];
    expect(
      answers.map(({ status }) => status),
      `${receipt}, ${path}`,
    ).toEqual([404, 404, 404]);
  }
}

async function expectEmpty(store: Store): Promise<void> {
  expect(await keysOf(store, 'feedback/')).toEqual([]);
  expect(await keysOf(store, 'events/')).toEqual([]);
}
