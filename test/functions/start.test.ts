import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readConfig, StartError } from '../../functions/config.ts';
import { addMessage } from '../../functions/feedback/ledger.ts';
import { lookAtBucket } from '../../functions/hosts/bucket.ts';
import { startSweeper } from '../../functions/hosts/sweeper.ts';
import { openStore } from '../../functions/stores/open.ts';
import { setRule } from '../../scripts/feedback/lifecycle.ts';
import { emptyFolder } from './support/folder.ts';
import { useCredentials } from './support/gateway.ts';
import { memoryStore } from './support/memory-store.ts';
import { s3Stub } from './support/s3-stub.ts';
import { textAt } from './support/store-contract.ts';

const now = () => new Date('2026-11-24T13:05:00Z');

describe('a store is tried before the service starts, and', () => {
  beforeEach(() => useCredentials({ accessKeyId: 'key', secretAccessKey: 'secret' }));
  afterEach(() => void vi.unstubAllEnvs());

  const refusal = async (place: Parameters<typeof openStore>[0]) => {
    const error: unknown = await openStore(place, now).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(StartError);
    return (error as StartError).message;
  };

  test('is refused where it overwrites', async () => {
    const { place, objects } = await s3Stub({ createOnly: false });
    expect(await refusal({ kind: 's3', ...place })).toMatch(
      /^Lageret s3:\/\/bucket\/ skriver oven i det, .* If-None-Match/,
    );
    expect(objects.size).toBe(0);
  });

  test.each([
    { status: 403, code: 'InvalidAccessKeyId' },
    { status: 404, code: 'NoSuchBucket' },
    { status: 501, code: 'NotImplemented' },
  ])('is refused where it answers $code, with what to look at', async (fault) => {
    const { place, faults } = await s3Stub();
    faults.push(fault);
    expect(await refusal({ kind: 's3', ...place })).toMatch(
      new RegExp(
        `^Lageret s3://bucket/ kan ikke bruges \\(${fault.code}\\)\\. Se efter, .* AWS_ACCESS_KEY_ID`,
      ),
    );
  });

  test('is refused where nothing listens', async () => {
    const { place } = await s3Stub();
    expect(await refusal({ kind: 's3', ...place, endpoint: 'http://127.0.0.1:1' })).toContain(
      '(ECONNREFUSED)',
    );
  });

  test('is refused where the folder is none', async () => {
    const folder = join(await emptyFolder(), 'fil');
    await writeFile(folder, '');
    expect(await refusal({ kind: 'disk', folder })).toMatch(/\(E\w+\)\. FEEDBACK_STORE skal være en mappe/);
  });

  test('is taken where the server does not tell how it deletes, which is said, and given no rule that it does not have', async () => {
    const { place } = await s3Stub();
    const config = { ...readConfig({}), store: { kind: 's3' as const, ...place } };
    const said: string[] = [];
    await lookAtBucket(config, { say: (line) => said.push(line) });
    expect(said).toEqual([
      expect.stringMatching(/^Det kan ikke ses, om spanden bucket gemmer gamle versioner/),
    ]);
    await expect(setRule(config)).rejects.toThrow(
      /^Reglen kunne ikke sættes på spanden bucket \(NoSuchKey\)/,
    );
  });

  test('is taken where it keeps what it has', async () => {
    const { place } = await s3Stub();
    const store = await openStore({ kind: 's3', ...place }, now);
    expect(await store.create('a', Buffer.from('x'))).toBe('created');
  });
});

describe('while the service runs, it deletes what is overdue', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] }));
  afterEach(() => void vi.useRealTimers());

  const message = (deleteOn: string) =>
    ({
      version: 1,
      receivedAt: '2026-11-24T13:05:00.000Z',
      dueOn: '2026-11-25',
      deleteOn,
      contentHash: 'hash',
      sealed: 'sealed',
    }) as const;

  test('at its start and every day, says so, and stops when it is told', async () => {
    const store = memoryStore();
    const clock = { now: new Date('2026-11-24T13:05:00Z') };
    const said: string[] = [];
    await addMessage(store, 'a', message('2026-11-24'));
    await addMessage(store, 'b', message('2026-11-25'));
    await addMessage(store, 'c', message('2026-11-26'));
    const stop = startSweeper(store, () => clock.now, { say: (line) => said.push(line) });
    await vi.waitFor(() => expect(said).toHaveLength(1));
    clock.now = new Date('2026-11-25T13:05:00Z');
    vi.advanceTimersByTime(24 * 60 * 60_000);
    await vi.waitFor(() => expect(said).toHaveLength(2));
    stop();
    clock.now = new Date('2026-11-26T13:05:00Z');
    vi.advanceTimersByTime(24 * 60 * 60_000);
    await new Promise((resolve) => setImmediate(resolve));
    const line = 'Oprydning: 1 besked er slettet, fordi tiden var gået.';
    expect(said).toEqual([line, line]);
    const deleted = ['a', 'b', 'c'].map(async (id) =>
      (await textAt(store, `feedback/${id}`))?.includes('deletedOn'),
    );
    expect(await Promise.all(deleted)).toEqual([true, true, false]);
  });

  test('and a store that fails is said, without what it holds', async () => {
    const said: string[] = [];
    const broken = { ...memoryStore(), list: () => failing() };
    const stop = startSweeper(broken, now, { say: (line) => said.push(line) });
    await vi.waitFor(() => expect(said).toHaveLength(1));
    stop();
    expect(said[0]).toBe('Oprydning: lageret svarede ikke (Error). Der prøves igen om et døgn.');
  });

  async function* failing(): AsyncGenerator<string> {
    await Promise.resolve();
    yield* [];
    throw new Error('feedback/hemmeligt');
  }
});
