import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, vi } from 'vitest';
import type { S3Place } from '../../../functions/stores/s3-client.ts';
import { makeBucket } from '../../../scripts/ceph/bucket.ts';
import { startCeph, type Ceph } from '../../../scripts/ceph/cluster.ts';

/** A real Ceph gateway for the tests of one file; each place is a new corner of its one bucket. */
export function cephGateway() {
  let ceph: Ceph;
  beforeAll(async () => {
    ceph = await startCeph();
    useCredentials(ceph.credentials);
    await makeBucket({ ...server(), bucket });
  }, 400_000);
  afterAll(async () => {
    vi.unstubAllEnvs();
    await ceph.stop();
  });
  const server = () => ({ region: 'us-east-1', endpoint: ceph.endpoint });
  return {
    ceph: () => ceph,
    newPlace: (): S3Place => ({ ...server(), bucket, prefix: `${randomUUID()}/` }),
  };
}

/** Puts credentials where the SDK's standard chain looks first. */
export function useCredentials(keys: { accessKeyId: string; secretAccessKey: string }): void {
  vi.stubEnv('AWS_ACCESS_KEY_ID', keys.accessKeyId);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', keys.secretAccessKey);
}

const bucket = 'feedback-test';
