import { expect, test } from 'vitest';
import type { Store } from '../../../functions/stores/store.ts';
import { testApp } from './app.ts';
import { hostileCodes, hostileRequests } from './hostile-requests.ts';
import { keysOf } from './store-contract.ts';

/** Where a receipt's code is sent. */
export const receiptPaths = ['/api/kvittering', '/api/kvittering/tillaeg', '/api/kvittering/slet'];

/** What the whole hostile set meets on every store: a 4xx, and nothing that is stored. `open` gives a store that is empty. */
export function hostileContract(open: () => Promise<Store>): void {
  test.each(Object.entries(hostileRequests))(
    '%s',
    async (_case, { headers, body, method = 'POST', status }) => {
      const store = await open();
      const app = testApp(store);
      for (const path of ['/api/feedback', ...receiptPaths]) {
        const answer = await app.request(path, {
          method,
          headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html', ...headers },
          ...(body !== undefined && { body }),
        });
        // the receipt's forms do not know the message's fields, and find no code
        if (path === '/api/feedback') expect(answer.status).toBe(status);
        else expect([400, 403, 404, 405, 408, 413, 415]).toContain(answer.status);
        expect(answer.headers.get('access-control-allow-origin')).toBeNull();
        expect(answer.headers.get('set-cookie')).toBeNull();
        if (answer.status === 405) expect(answer.headers.get('allow')).toBe('GET, HEAD, POST');
        expect(Object.prototype).not.toHaveProperty('x');
      }
      expect(await keysOf(store, 'feedback/')).toEqual([]);
      expect(await keysOf(store, 'events/')).toEqual([]);
    },
  );

  test.each(hostileCodes)('the code %j finds, adds and deletes nothing', async (receipt) => {
    const store = await open();
    const app = testApp(store);
    for (const path of receiptPaths) {
      expect((await app.postForm({ receipt, text: 'mere', confirm: 'yes' }, path)).status).toBe(404);
      expect((await app.postJson({ receipt, text: 'mere', confirm: 'yes' }, path)).status).toBe(404);
      expect((await app.postJson({ receipt: [receipt], text: 'mere', confirm: 'yes' }, path)).status).toBe(
        404,
      );
    }
    expect(await keysOf(store, 'feedback/')).toEqual([]);
    expect(await keysOf(store, 'events/')).toEqual([]);
  });
}
