import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepsRecords } from '../../functions/stores/probe.ts';
import { openS3Store } from '../../functions/stores/s3.ts';
import { useCredentials } from './support/gateway.ts';
import { s3Stub } from './support/s3-stub.ts';
import { keysOf, storeContract, textAt } from './support/store-contract.ts';

beforeEach(() => useCredentials({ accessKeyId: 'key', secretAccessKey: 'secret' }));
afterEach(() => void vi.unstubAllEnvs());

const bytes = (text: string) => new TextEncoder().encode(text);
const refused = { status: 412, code: 'PreconditionFailed' };

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
