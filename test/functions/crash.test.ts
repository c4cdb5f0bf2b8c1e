import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDiskStore } from '../../functions/stores/disk.ts';
import { crashRun } from '../../scripts/bench/crash-run.ts';
import { serviceProcess } from '../../scripts/bench/service-process.ts';
import { freePort } from '../../scripts/free-port.ts';
import { identity, recipient, secret } from './support/app.ts';
import { emptyFolder } from './support/folder.ts';

test('a service on disk that is killed six times among six hundred messages loses none and doubles none', async () => {
  const folder = await emptyFolder();
  const root = join(folder, 'store');
  const service = await serviceProcess(folder, {
    PORT: String(await freePort()),
    FEEDBACK_STORE: root,
    FEEDBACK_RECIPIENTS: recipient,
    FEEDBACK_SECRET: new TextDecoder().decode(secret),
  });
  onTestFinished(service.stop);
  const report = await crashRun({
    address: service.address,
    submissions: 600,
    faults: Array.from({ length: 6 }, () => ({ kind: 'killed', strike: service.killAndRestart })),
    tell: () => undefined,
    store: await openDiskStore(root, () => new Date()),
    secret,
    identity,
  });
  expect(report).toMatchObject({ lost: 0, duplicated: 0, answers: { bare: 0 } });
  expect(report.acknowledged).toBeGreaterThanOrEqual(600);
  expect(report.stored).toBe(report.acknowledged);
  expect(report.answers.byStatus['no answer']).toBeGreaterThan(0);
}, 120_000);
