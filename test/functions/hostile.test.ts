import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openDiskStore } from '../../functions/stores/disk.ts';
import { openS3Store } from '../../functions/stores/s3.ts';
import type { Store } from '../../functions/stores/store.ts';
import { feedbackBodyLimit } from '../../site/model/feedback.ts';
import { testApp } from './support/app.ts';
import { emptyFolder } from './support/folder.ts';
import { useCredentials } from './support/gateway.ts';
import { hostileContract, receiptPaths } from './support/hostile-contract.ts';
import { hostileCodes, hostileRequests } from './support/hostile-requests.ts';
import { memoryStore } from './support/memory-store.ts';
import { s3Stub } from './support/s3-stub.ts';
import { readPage } from './support/page.ts';

const form = 'application/x-www-form-urlencoded';
const right = 'kind=error&text=hej';
const rightJson = '"kind":"error","text":"hej"';

const stores: Record<string, () => Promise<Store>> = {
  'in memory': () => Promise.resolve(memoryStore()),
  'on disk': async () => openDiskStore(await emptyFolder(), () => new Date()),
  'in S3': async () => openS3Store((await s3Stub()).place),
};

describe.each(Object.entries(stores))('what is refused leaves nothing behind, %s', (_name, openStore) => {
  beforeEach(() => useCredentials({ accessKeyId: 'key', secretAccessKey: 'secret' }));
  afterEach(() => void vi.unstubAllEnvs());
  hostileContract(openStore);
});

test('there are at least two hundred hostile requests for each store', () => {
  const requests = Object.keys(hostileRequests).length * (1 + receiptPaths.length);
  expect(requests + hostileCodes.length * receiptPaths.length * 3).toBeGreaterThan(200);
});

describe('what is not refused', () => {
  test('exactly 64 KiB, exactly 5,000 signs of four bytes', async () => {
    const app = testApp();
    expect((await app.postJson(`{${rightJson}}`.padEnd(feedbackBodyLimit))).status).toBe(201);
    expect((await app.sendForm({ kind: 'error', text: '😀'.repeat(5000) })).status).toBe(303);
  });

  test.each([
    ["the form's own origin", { origin: 'http://portal.test' }],
    [
      'the origin "null" that our own referrer policy gives',
      { origin: 'null', 'sec-fetch-site': 'same-origin' },
    ],
    ['an address typed by hand', { 'sec-fetch-site': 'none' }],
  ])('%s', async (_name, headers) => {
    const init = { method: 'POST', body: right, headers: { 'content-type': form, ...headers } };
    expect((await testApp().request('/api/feedback', init)).status).toBe(200);
  });
});

describe('what was written comes back', () => {
  async function returned(body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) {
    const init = { method: 'POST', body, headers: { 'content-type': form, accept: 'text/html', ...headers } };
    const html = await (await testApp().request('/api/feedback', init)).text();
    return { html, page: readPage(html) };
  }

  test.each([
    '</textarea><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onfocus=alert(1) x='",
    '$& $1 $`',
  ])('%s as text and nothing else', async (text) => {
    const { page } = await returned(new URLSearchParams({ text, source: text }).toString());
    expect([page.value('text'), page.value('source')]).toEqual([text, text]);
    expect([...page.all('script'), ...page.all('img')]).toHaveLength(0);
    expect(page.all('h1')).toHaveLength(1);
  });

  test('5,001 signs', async () => {
    const text = '😀'.repeat(5001);
    const { page } = await returned(new URLSearchParams({ kind: 'error', text }).toString());
    expect(page.value('text')).toBe(text);
  });

  test('the beginning of far too much', async () => {
    const { page, html } = await returned(`kind=error&text=${'%C3%A6'.repeat(50_000)}`);
    expect(page.value('kind')).toBe('error');
    expect(page.value('text')).toMatch(/^æ{10900,}$/);
    expect(html).toContain('her står kun begyndelsen');
  });

  test('what could be read of a broken form, and the first of two fields', async () => {
    expect((await returned('kind=error&text=f%f8rst')).page.value('text')).toBe('f\ufffdrst');
    expect((await returned('text=en&text=to')).page.value('text')).toBe('en');
  });
});

test.each(['/api/', '/api/feedback/', '/api/feedback/x', '/api/kvittering/a/b', '/api/..%2f..%2fetc/passwd'])(
  '%s is not there',
  async (path) => expect((await testApp().request(path)).status).toBe(404),
);
