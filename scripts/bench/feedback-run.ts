import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { openS3Store } from '../../functions/stores/s3.ts';
import type { Ceph } from '../ceph/cluster.ts';
import { freePort } from '../free-port.ts';
import { crashRun } from './crash-run.ts';
import { faultProxy } from './fault-proxy.ts';
import { stormOf } from './faults.ts';
import { serviceProcess } from './service-process.ts';

/**
 * The real service on a bucket of a real Ceph gateway, through a storm of faults (`stormOf`). The environment of this process has
 * to hold the gateway's credentials. `tell` hears how far it has come, `stop` gets what ends all that was started.
 */
export async function feedbackRun({ ceph, bucket, submissions, kills, tell, stop }: FeedbackRun) {
  const folder = await mkdtemp(join(tmpdir(), 'maalbilledet-bench-'));
  stop(() => rm(folder, { recursive: true, force: true }));
  const place = { region: 'us-east-1', bucket, prefix: '', endpoint: ceph.endpoint };
  const proxy = await faultProxy(ceph.endpoint);
  stop(proxy.close);
  const identity = await generateIdentity();
  const secret = randomBytes(32).toString('base64');
  const service = await serviceProcess(folder, {
    PORT: String(await freePort()),
    FEEDBACK_STORE: `s3://${bucket}/`,
    FEEDBACK_RECIPIENTS: await identityToRecipient(identity),
    FEEDBACK_SECRET: secret,
    AWS_REGION: place.region,
    AWS_ENDPOINT_URL_S3: proxy.endpoint,
    AWS_ACCESS_KEY_ID: ceph.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: ceph.credentials.secretAccessKey,
  });
  stop(service.stop);
  const faults = stormOf({ ceph, proxy, service }, submissions, kills);
  const report = await crashRun({
    address: service.address,
    submissions,
    faults,
    tell,
    store: openS3Store(place),
    secret: new TextEncoder().encode(secret),
    identity,
  });
  const kinds = Object.groupBy(faults, ({ kind }) => kind);
  return {
    ...report,
    faults: Object.fromEntries(Object.entries(kinds).map(([kind, all]) => [kind, all?.length ?? 0])),
  };
}

interface FeedbackRun {
  ceph: Ceph;
  /** an empty bucket */
  bucket: string;
  submissions: number;
  /** of the service itself */
  kills: number;
  tell: (progress: string) => void;
  stop: (end: () => Promise<void>) => void;
}
