import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openBucket } from '../../scripts/deploy/bucket.ts';
import { useCredentials } from './support/gateway.ts';
import { s3Stub } from './support/s3-stub.ts';

beforeEach(() => useCredentials({ accessKeyId: 'key', secretAccessKey: 'secret' }));
afterEach(() => void vi.unstubAllEnvs());

const bytes = Buffer.from('text');
const refused = { status: 412, code: 'PreconditionFailed' };

test('a bucket of releases creates where what stood in the way is gone again', async () => {
  const { place, faults, objects } = await s3Stub();
  faults.push(refused);
  expect(await openBucket(place).create('lock', bytes)).toBe('created');
  expect(objects.get('lock')).toEqual(bytes);
});

test('and says that something is there only where it has seen it', async () => {
  const { place, faults, objects } = await s3Stub();
  objects.set('lock', Buffer.from('of another'));
  expect(await openBucket(place).create('lock', bytes)).toBe('exists');
  objects.delete('lock');
  // refused, and nothing there, three times
  const missing = { status: 404, code: 'NoSuchKey' };
  faults.push(refused, missing, refused, missing, refused, missing);
  await expect(openBucket(place).create('lock', bytes)).rejects.toThrow('stub');
});
