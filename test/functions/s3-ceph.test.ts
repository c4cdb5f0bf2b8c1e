import { describe, expect, test } from 'vitest';
import { StartError } from '../../functions/config.ts';
import { openStore } from '../../functions/stores/open.ts';
import { openS3Store } from '../../functions/stores/s3.ts';
import { json, message, testApp, type ReceiptJson } from './support/app.ts';
import { cephGateway, useCredentials } from './support/gateway.ts';
import { ledgerContract } from './support/ledger-contract.ts';
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
    const answers = await Promise.all(Array.from({ length: 10 }, () => app.postJson(message)));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(9).fill(200), 201]);
    const receipts = await Promise.all(answers.map((answer) => json<ReceiptJson>(answer)));
    expect(new Set(receipts.map(({ receipt }) => receipt)).size).toBe(1);
    expect(await keysOf(store, 'feedback/')).toHaveLength(1);
    const found = await app.postJson({ receipt: receipts[0]?.receipt }, '/api/kvittering');
    expect([found.status, (await json<ReceiptJson>(found)).state]).toEqual([200, 'received']);
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
