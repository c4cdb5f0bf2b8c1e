import { CreateBucketCommand, PutBucketVersioningCommand } from '@aws-sdk/client-s3';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { readConfig, StartError } from '../../functions/config.ts';
import { lookAtBucket } from '../../functions/hosts/bucket.ts';
import { openStore } from '../../functions/stores/open.ts';
import { bucketDeletion, setBucketDeletion } from '../../functions/stores/s3-lifecycle.ts';
import { openS3Store, s3Client, type S3Place } from '../../functions/stores/s3.ts';
import { crashRun } from '../../scripts/bench/crash-run.ts';
import { serviceProcess } from '../../scripts/bench/service-process.ts';
import { setRule } from '../../scripts/feedback/lifecycle.ts';
import { identity, json, message, recipient, secret, testApp, type ReceiptJson } from './support/app.ts';
import { emptyFolder } from './support/folder.ts';
import { cephGateway, useCredentials } from './support/gateway.ts';
import { expectAllRefused } from './support/hostile-contract.ts';
import { ledgerContract } from './support/ledger-contract.ts';
import { madeBundle, runningFunction, takesShowsAndDeletes } from './support/lambda.ts';
import { freePort } from './support/site.ts';
import { keysOf, storeContract } from './support/store-contract.ts';

const gateway = cephGateway();
const open = () => Promise.resolve(openS3Store(gateway.newPlace()));

describe('the S3 store on a real Ceph gateway', () => {
  storeContract(open);
});

describe('messages on a real Ceph gateway', () => {
  ledgerContract(open);

  test('are taken over HTTP, once each, and found by their code', async () => {
    const store = await open();
    const app = testApp(store);
    const key = 'a-key-of-some-length-1';
    const answers = await Promise.all(Array.from({ length: 10 }, () => app.postJson({ ...message, key })));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(9).fill(200), 201]);
    const receipts = await Promise.all(answers.map((answer) => json<ReceiptJson>(answer)));
    expect(new Set(receipts.map(({ receipt }) => receipt)).size).toBe(1);
    expect(await keysOf(store, 'feedback/')).toHaveLength(1);
    const found = await app.postJson({ receipt: receipts[0]?.receipt }, '/api/kvittering');
    expect([found.status, (await json<ReceiptJson>(found)).state]).toEqual([200, 'received']);
  });
});

test.each([3_600_000, -3_600_000])(
  'a clock that is wrong by %d ms loses no message on a real Ceph gateway',
  async (wrongBy) => {
    const place = gateway.newPlace();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + wrongBy });
    onTestFinished(() => void vi.useRealTimers());
    const app = testApp(openS3Store(place));
    const { receipt } = await json<ReceiptJson>(await app.postJson(message));
    expect((await app.postJson({ receipt }, '/api/kvittering')).status).toBe(200);
    vi.useRealTimers();
    expect(await keysOf(openS3Store(place), 'feedback/')).toHaveLength(1);
  },
);

test('the whole hostile set is refused and leaves nothing behind on a real Ceph gateway', async () => {
  await expectAllRefused(await open());
});

describe('the bucket itself on a real Ceph gateway', () => {
  const config = (place: S3Place) => ({
    ...readConfig({ FEEDBACK_RETENTION_DAYS: '2', FEEDBACK_ANSWER_DAYS: '1' }),
    store: { kind: 's3' as const, ...place },
  });
  const told = async (place: S3Place) => {
    const lines: string[] = [];
    await lookAtBucket(config(place), { say: (line) => lines.push(line) });
    return lines.join('\n');
  };

  test('is given our rule beside those of others, which is seen at the start, and deletes by it', async () => {
    const place = gateway.newPlace();
    const store = openS3Store(place);
    for (const key of ['feedback/a', 'events/a-0001', 'keep/a']) await store.create(key, Buffer.from('x'));
    await setBucketDeletion({ ...place, prefix: 'andre/' }, 30);
    expect(await told(place)).toContain('sletter ikke selv beskeder efter 2 dage');
    expect(await setRule(config(place))).toContain('sletter nu selv beskeder efter 2 dage');
    expect(await told(place)).toBe('');
    expect(await bucketDeletion({ ...place, prefix: 'andre/' }, 30)).toEqual({
      expires: true,
      keepsVersions: false,
    });
    // a day lasts ten seconds in this cluster
    await vi.waitFor(
      async () =>
        expect([await store.get('feedback/a'), await store.get('events/a-0001')]).toEqual([
          undefined,
          undefined,
        ]),
      { timeout: 80_000, interval: 1_000 },
    );
    expect(await store.get('keep/a')).toBeDefined();
  }, 100_000);

  test('that keeps old versions is refused until the rule forgets them', async () => {
    const place = { ...gateway.newPlace(), bucket: 'med-versioner' };
    const client = s3Client(place);
    await client.send(new CreateBucketCommand({ Bucket: place.bucket }), { requestTimeout: 60_000 });
    const VersioningConfiguration = { Status: 'Enabled' as const };
    await client.send(new PutBucketVersioningCommand({ Bucket: place.bucket, VersioningConfiguration }));
    await expect(told(place)).rejects.toThrow(/gemmer gamle versioner.*purge --rule/);
    await setBucketDeletion(place, 2);
    expect(await told(place)).toBe('');
  });
});

describe('the start on a real Ceph gateway', () => {
  const opened = async (change: object = {}) =>
    openStore({ kind: 's3', ...gateway.newPlace(), ...change }, () => new Date());

  test('is allowed, and leaves nothing of the trial', async () => {
    expect(await keysOf(await opened(), 'probe/')).toEqual([]);
  });

  test('is refused with another bucket and with a wrong secret, by name', async () => {
    await expect(opened({ bucket: 'ukendt-spand' })).rejects.toThrow('(NoSuchBucket)');
    const { accessKeyId } = gateway.ceph().credentials;
    useCredentials({ accessKeyId, secretAccessKey: 'forkert' });
    const refused = expect(opened()).rejects;
    await refused.toThrow(StartError);
    await expect(opened()).rejects.toThrow('(SignatureDoesNotMatch)');
    useCredentials(gateway.ceph().credentials);
  });
});

test('the bundle for AWS Lambda takes, shows and deletes a message on a real Ceph gateway, and is called by the clock', async () => {
  const made = await madeBundle();
  onTestFinished(made.remove);
  const { accessKeyId, secretAccessKey } = gateway.ceph().credentials;
  const lambda = runningFunction(made.bundle, gateway.newPlace(), {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
  });
  await takesShowsAndDeletes(lambda);
  expect(await lambda.get('/api/health/ready')).toMatchObject({ statusCode: 200 });
  await lambda.invoke({ 'detail-type': 'Scheduled Event' });
});

test('service and gateway killed, frozen and started again among fifteen hundred messages lose none and double none', async () => {
  const place = gateway.newPlace();
  const ceph = gateway.ceph();
  const service = await serviceProcess(await emptyFolder(), {
    PORT: String(await freePort()),
    FEEDBACK_STORE: `s3://${place.bucket}/${place.prefix}`,
    FEEDBACK_RECIPIENTS: recipient,
    FEEDBACK_SECRET: new TextDecoder().decode(secret),
    AWS_REGION: place.region,
    AWS_ENDPOINT_URL_S3: place.endpoint ?? '',
    AWS_ACCESS_KEY_ID: ceph.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: ceph.credentials.secretAccessKey,
  });
  onTestFinished(service.stop);
  const freeze = async () => {
    ceph.signal('SIGSTOP');
    // longer than one try of the client lasts, so that it tries again what may have been done
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    ceph.signal('SIGCONT');
  };
  const report = await crashRun({
    address: service.address,
    submissions: 1_500,
    faults: [service.killAndRestart, ceph.restart, freeze, service.killAndRestart, ceph.restart, freeze],
    store: openS3Store(place),
    secret,
    identity,
  });
  expect(report).toMatchObject({ acknowledged: 1_500, lost: 0, duplicated: 0 });
  expect(report.refused).toBeGreaterThan(0);
}, 120_000);
