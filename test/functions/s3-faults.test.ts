import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepsRecords } from '../../functions/stores/probe.ts';
import { openS3Store } from '../../functions/stores/s3.ts';
import { freePort } from '../../scripts/free-port.ts';
import { message, testApp } from './support/app.ts';
import { useCredentials } from './support/gateway.ts';
import { readPage } from './support/page.ts';
import { s3Stub } from './support/s3-stub.ts';
import { keysOf, storeContract, textAt } from './support/store-contract.ts';

beforeEach(() => useCredentials({ accessKeyId: 'key', secretAccessKey: 'secret' }));
afterEach(() => void vi.unstubAllEnvs());

const bytes = (text: string) => new TextEncoder().encode(text);
const refused = { status: 412, code: 'PreconditionFailed' };

/** When a request was signed (ms, to the minute), from 20261124T130500Z. */
function signedAt(headers: IncomingHttpHeaders): number {
  const [, date, hour, minute] = /^(\d{8})T(\d\d)(\d\d)/.exec(String(headers['x-amz-date'])) ?? [];
  return Date.parse(`${date?.replace(/(....)(..)(..)/, '$1-$2-$3')}T${hour}:${minute}Z`);
}

async function opened(options?: Parameters<typeof s3Stub>[0]) {
  const stub = await s3Stub(options);
  return { ...stub, store: openS3Store(stub.place) };
}

describe('the stand-in for an S3 server', () => {
  storeContract(async () => (await opened()).store);
});

describe('the S3 store', () => {
  test('sends whole bodies with Content-MD5, and neither chunks nor checksums of its own', async () => {
    const { store, seen } = await opened();
    await store.create('feedback/a', bytes('text'));
    const { headers, path } = seen[0] ?? { headers: {}, path: '' };
    expect(path).toBe('/bucket/feedback/a');
    expect(headers).toMatchObject({
      'content-length': '4',
      'content-md5': createHash('md5').update('text').digest('base64'),
      'if-none-match': '*',
    });
    expect(headers['transfer-encoding']).toBeUndefined();
    expect(
      Object.keys(headers).filter((name) => /x-amz-(checksum|acl|server-side|tagging)/.test(name)),
    ).toEqual([]);
  });

  test('keeps its prefix to itself', async () => {
    const { place, objects } = await s3Stub();
    const store = openS3Store({ ...place, prefix: 'portal/beskeder/' });
    await store.create('feedback/a', bytes('text'));
    objects.set('portal/beskeder-andre/feedback/b', Buffer.from('of another'));
    expect([...objects.keys()][0]).toBe('portal/beskeder/feedback/a');
    expect(await keysOf(store, 'feedback/')).toEqual(['feedback/a']);
    expect(await textAt(store, 'feedback/a')).toBe('text');
  });

  test.each([
    'hang',
    'reset',
    { status: 500, code: 'InternalError' },
    { status: 503, code: 'SlowDown' },
  ] as const)('tries again after %j', async (fault) => {
    const { store, faults, objects } = await opened();
    faults.push(fault, fault);
    expect(await store.create('a', bytes('text'))).toBe('created');
    expect(objects.get('a')?.toString()).toBe('text');
  });

  test("signs by the server's time after it was told that its own clock is wrong", async () => {
    const { store, faults, seen } = await opened();
    const headers = { date: new Date(Date.now() + 20 * 60_000).toUTCString() };
    faults.push({ status: 403, code: 'RequestTimeTooSkewed', headers });
    expect(await store.create('a', bytes('text'))).toBe('created');
    const [first = 0, second = 0] = seen.map((each) => signedAt(each.headers));
    expect(Math.round((second - first) / 60_000)).toBe(20);
  });

  test('tries again where two writers met', async () => {
    const { store, faults, seen } = await opened();
    faults.push({ status: 409, code: 'ConditionalRequestConflict' });
    expect(await store.create('a', bytes('text'))).toBe('created');
    expect(seen).toHaveLength(2);
  });

  test('creates the record after all where the one that stood in its way is removed before it is read', async () => {
    const { store, faults, seen, objects } = await opened();
    faults.push(refused);
    expect(await store.create('a', bytes('text'))).toBe('created');
    expect(seen.map(({ method }) => method)).toEqual(['PUT', 'GET', 'PUT']);
    expect(objects.get('a')?.toString()).toBe('text');
  });

  test('gives up, and claims nothing, where something stands in the way each time and is never there', async () => {
    const { store, faults, seen, objects } = await opened();
    const missing = { status: 404, code: 'NoSuchKey' };
    faults.push(refused, missing, refused, missing, refused, missing, refused, missing);
    await expect(store.create('a', bytes('text'))).rejects.toThrow();
    expect(seen).toHaveLength(6);
    expect(objects.size).toBe(0);
  });

  test('whose first try was written but not answered has created the record', async () => {
    const { store, faults, seen } = await opened();
    faults.push('lost-answer');
    expect(await store.create('a', bytes('text'))).toBe('created');
    expect(seen.map(({ method }) => method)).toEqual(['PUT', 'PUT', 'GET']);
    expect(await store.create('a', bytes('of another'))).toBe('exists');
  });

  test.each([
    'hang',
    'reset',
    'error-in-200',
    'page-in-200',
    { status: 500, code: 'InternalError' },
    { status: 501, code: 'NotImplemented' },
    { status: 403, code: 'AccessDenied' },
    { status: 404, code: 'NoSuchBucket' },
    { status: 409, code: 'ConditionalRequestConflict' },
    { status: 507, code: 'InsufficientStorage' },
  ] as const)('gives up where all tries end in %j, and claims nothing', async (fault) => {
    const { store, faults, objects } = await opened();
    faults.push(...Array<typeof fault>(20).fill(fault));
    await expect(store.create('a', bytes('text'))).rejects.toThrow();
    await expect(store.replace('a', bytes('text'))).rejects.toThrow();
    expect(objects.size).toBe(0);
  });

  test.each([
    'hang',
    'half-answer',
    { status: 404, code: 'NoSuchBucket' },
    { status: 403, code: 'AccessDenied' },
  ] as const)(
    'says of a read that ends in %j that it failed, and not that there is nothing',
    async (fault) => {
      const { store, faults } = await opened();
      await store.create('a', bytes('text'));
      faults.push(...Array<typeof fault>(3).fill(fault));
      await expect(store.get('a')).rejects.toThrow();
    },
  );

  test.each(['error-in-200', 'page-in-200', 'half-answer', { status: 403, code: 'AccessDenied' }] as const)(
    'says of a list that ends in %j that it failed, and not that it is empty',
    async (fault) => {
      const { store, faults } = await opened({ pageSize: 2 });
      for (const key of ['a', 'aa', 'ab']) await store.create(key, bytes('text'));
      const list = store.list('a')[Symbol.asyncIterator]();
      await list.next();
      await list.next();
      faults.push(fault, fault, fault);
      await expect(list.next()).rejects.toThrow();
    },
  );

  test.each([
    { status: 404, code: 'NoSuchKey' },
    { status: 404, code: 'NotFound' },
    { status: 404, code: '' },
  ])('reads $status $code as nothing there', async (fault) => {
    const { store, faults } = await opened();
    faults.push(fault, fault);
    expect(await store.get('a')).toBeUndefined();
    await store.remove('a');
  });
});

test('a server that ignores create-only writes is found out', async () => {
  const careless = await opened({ createOnly: false });
  expect(await keepsRecords(careless.store)).toBe(false);
  const careful = await opened();
  expect(await keepsRecords(careful.store)).toBe(true);
  expect([careless.objects.size, careful.objects.size]).toEqual([0, 0]);
});

test.each([
  ['frozen', 'hang'],
  ['cutting its answers off', 'half-answer'],
  ['breaking connections', 'reset'],
  ['full', { status: 507, code: 'InsufficientStorage' }],
  ['over its quota', { status: 403, code: 'QuotaExceeded' }],
  ['refusing the key', { status: 403, code: 'InvalidAccessKeyId' }],
  ['refusing the secret', { status: 403, code: 'SignatureDoesNotMatch' }],
  ['refusing the clock', { status: 403, code: 'RequestTimeTooSkewed' }],
] as const)(
  'while the server is %s, the sender gets 503, Retry-After and the text back, and later a receipt for the same form',
  async (_state, fault) => {
    const { store, faults, objects } = await opened();
    const app = testApp(store);
    faults.push(...Array<typeof fault>(20).fill(fault));
    const answer = await app.sendForm(message);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '60']);
    const page = readPage(await answer.text());
    expect(page.hidden()).toMatchObject(message);
    faults.length = 0;
    expect((await app.postForm(page.hidden())).status).toBe(303);
    expect(objects.size).toBe(1);
  },
);

test('where nobody listens, the sender gets 503, Retry-After and the text back', async () => {
  const { place } = await s3Stub();
  const nobody = openS3Store({ ...place, endpoint: `http://127.0.0.1:${await freePort()}` });
  const answer = await testApp(nobody).sendForm(message);
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '60']);
  expect(readPage(await answer.text()).hidden()).toMatchObject(message);
});
