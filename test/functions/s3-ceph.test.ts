import { CreateBucketCommand, PutBucketVersioningCommand } from '@aws-sdk/client-s3';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { readConfig, StartError } from '../../functions/config.ts';
import { lookAtBucket } from '../../functions/hosts/bucket.ts';
import { openStore } from '../../functions/stores/open.ts';
import { bucketDeletion, setBucketDeletion } from '../../functions/stores/s3-lifecycle.ts';
import { s3Client, type S3Place } from '../../functions/stores/s3-client.ts';
import { openS3Store } from '../../functions/stores/s3.ts';
import { feedbackRun } from '../../scripts/bench/feedback-run.ts';
import { makeBucket } from '../../scripts/ceph/bucket.ts';
import { setRule } from '../../scripts/feedback/lifecycle.ts';
import { json, message, testApp, type ReceiptJson } from './support/app.ts';
import { cephGateway, useCredentials } from './support/gateway.ts';
import { expectAllRefused } from './support/hostile-contract.ts';
import { ledgerContract } from './support/ledger-contract.ts';
import { madeBundle, runningFunction, takesShowsAndDeletes } from './support/lambda.ts';
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

test('through a storm of every kind of fault, with the service killed twice, nothing acknowledged is lost or doubled', async () => {
  const bucket = 'feedback-storm';
  await makeBucket({ ...gateway.newPlace(), bucket });
  const stop = (end: () => Promise<void>) => onTestFinished(end);
  const tell = () => undefined;
  const run = { ceph: gateway.ceph(), bucket, submissions: 500, kills: 2, stop, tell };
  const report = await feedbackRun(run);
  expect(report).toMatchObject({ lost: 0, duplicated: 0, answers: { bare: 0 } });
  expect(report.stored).toBe(report.acknowledged);
  expect(report.acknowledged).toBeGreaterThanOrEqual(500);
  // it was refused and acknowledged, but never told that it had sent anything wrong
  const { '200': done, '503': unable, 'no answer': dead, ...others } = report.answers.byStatus;
  for (const count of [done, unable, dead]) expect(count).toBeGreaterThan(0);
  expect(Object.keys(others).sort()).toEqual(['201', '303', '410']);
  expect(Object.keys(report.faults)).toHaveLength(17);
}, 180_000);
