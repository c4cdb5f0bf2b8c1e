import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Bucket } from '../../scripts/deploy/bucket.ts';
import { publishRecord, stageFiles } from '../../scripts/deploy/publish.ts';
import { fileOf, keptReleases, type ReleaseRecord } from '../../scripts/deploy/releases.ts';
import { sha256 } from '../../scripts/published/manifest.ts';
import { emptyFolder } from './support/folder.ts';
import { memoryBucket } from './support/memory-bucket.ts';

const TODAY = '2026-11-24';
const pages = { type: 'text/html', caching: 'public, max-age=0' };

/** Publishes objects with these headers as the release of this number; their bytes are their sums. */
async function publish(
  bucket: Bucket,
  number: number,
  sums: Record<string, string>,
  { headers = pages, assertHeld = () => {} }: { headers?: typeof pages; assertHeld?: () => void } = {},
): Promise<void> {
  const objects = Object.entries(sums).map(
    ([name, sum]) => [name, { sum, size: sum.length, headers }] as const,
  );
  const record: ReleaseRecord = { commit: 'abc', day: TODAY, objects: Object.fromEntries(objects) };
  for (const sum of Object.values(sums)) await bucket.put(fileOf({ sum }), Buffer.from(sum));
  const lock = { number, assertHeld, release: () => Promise.resolve() };
  await publishRecord({ bucket, lock, progress: () => undefined }, record, TODAY);
}

/** A lock that is lost when it has been asked so often. */
function lostAfter(times: number): () => void {
  return () => {
    if (times-- === 0) throw new Error('lost');
  };
}

test('the last thirty releases are kept, with the bytes that they need and no others', async () => {
  const { bucket, objects } = memoryBucket();
  for (let n = 1; n <= 35; n++) await publish(bucket, n, { 'index.html': `side-${n}`, 'fast.txt': 'fast' });
  expect(keptReleases(objects).map(({ number }) => number)).toEqual(
    Array.from({ length: 30 }, (_, at) => 35 - at),
  );
  const kept = Array.from({ length: 30 }, (_, at) => fileOf({ sum: `side-${at + 6}` }));
  const files = [...objects.keys()].filter((name) => name.startsWith(fileOf({ sum: '' })));
  expect(files.sort()).toEqual([...kept, fileOf({ sum: 'fast' })].sort());
});

test('an object is put again where only what is said with it has changed', async () => {
  const { bucket, objects } = memoryBucket();
  await publish(bucket, 1, { 'index.html': 'side' });
  const headers = { ...pages, caching: 'public, max-age=60' };
  await publish(bucket, 2, { 'index.html': 'side' }, { headers });
  expect(objects.get('index.html')?.headers).toEqual(headers);
});

describe('a release that stopped midway', () => {
  test('is not taken for done where it changed only what is said with an object', async () => {
    const { bucket, objects } = memoryBucket();
    const sums = { 'a.html': 'a', 'b.html': 'b' };
    await publish(bucket, 1, sums);
    const headers = { ...pages, caching: 'public, max-age=60' };
    await expect(publish(bucket, 2, sums, { headers, assertHeld: lostAfter(1) })).rejects.toThrow('lost');
    expect(objects.get('a.html')?.headers).toEqual(headers);
    await publish(bucket, 3, sums);
    expect(objects.get('a.html')?.headers).toEqual(pages);
  });

  test.each(Array.from({ length: 6 }, (_, times) => [times]))(
    'after %i steps never shows a page before what it needs, nor takes that away from under one',
    async (times) => {
      const { bucket, objects } = memoryBucket();
      const site = (n: number) => ({ 'index.html': `side-${n}`, [`_astro/${n}.css`]: `stil-${n}` });
      await publish(bucket, 1, site(1));
      await publish(bucket, 2, site(2), { assertHeld: lostAfter(times) }).catch(() => undefined);
      const [, shown = ''] = String(await bucket.get('index.html')).split('-');
      expect([...objects.keys()]).toContain(`_astro/${shown}.css`);
    },
  );
});

test('bytes that are gone from the bucket stop a release before anything is changed', async () => {
  const { bucket, objects } = memoryBucket();
  await publish(bucket, 1, { 'index.html': 'side-1' });
  const put = bucket.put.bind(bucket);
  const forgetful = {
    ...bucket,
    put: (name: string, bytes: Uint8Array) =>
      name === fileOf({ sum: 'side-2' }) ? Promise.resolve() : put(name, bytes),
  };
  await expect(publish(forgetful, 2, { 'index.html': 'side-2' })).rejects.toThrow(
    /ikke længere alle filer.*1 mangler/,
  );
  expect(String(objects.get('index.html')?.bytes)).toBe('side-1');
});

test('a release that fails has nothing under way when it says so', async () => {
  const { bucket } = memoryBucket();
  const copy = bucket.copy.bind(bucket);
  let underWay = 0;
  const slow: Bucket = {
    ...bucket,
    async copy(from, to, headers) {
      if (to === 'c.txt') throw new Error('broken');
      underWay++;
      await new Promise((resolve) => setTimeout(resolve, 50));
      await copy(from, to, headers);
      underWay--;
    },
  };
  const sums = Object.fromEntries(Array.from('abcdefgh').map((name) => [`${name}.txt`, name]));
  await expect(publish(slow, 1, sums)).rejects.toThrow('broken');
  expect(underWay).toBe(0);
});

test('a file that was changed after it was checked is not sent', async () => {
  const { bucket, objects } = memoryBucket();
  const file = join(await emptyFolder(), 'index.html');
  await writeFile(file, 'noget andet');
  const sum = sha256(Buffer.from('side'));
  const record = { commit: 'abc', day: TODAY, objects: { 'index.html': { sum, size: 4, headers: pages } } };
  const lock = { number: 1, assertHeld: () => undefined, release: () => Promise.resolve() };
  const sent = stageFiles({ bucket, lock, progress: () => undefined }, record, new Map([[sum, file]]));
  await expect(sent).rejects.toThrow('Filerne blev ændret, mens de blev sendt.');
  expect(objects.size).toBe(0);
});

test('what somebody else wrote while it ran is found out', async () => {
  const { bucket } = memoryBucket();
  const copy = bucket.copy.bind(bucket);
  const disturbed: Bucket = {
    ...bucket,
    async copy(from, to, headers) {
      await copy(from, to, headers);
      await bucket.put(to, Buffer.from('en andens side'));
    },
  };
  await expect(publish(disturbed, 1, { 'index.html': 'side' })).rejects.toThrow(
    '1 filer ligger ikke i spanden, som de skal: index.html.',
  );
});
