import { readFile } from 'node:fs/promises';
import { inParallel } from '../../functions/in-parallel.ts';
import type { Listed } from '../../functions/stores/s3-objects.ts';
import type { IsoDay } from '../../site/model/dates.ts';
import { sha256 } from '../published/manifest.ts';
import type { Bucket } from './bucket.ts';
import { DeployError } from './deploy-error.ts';
import type { Lock } from './lock.ts';
import { fingerprint } from './objects.ts';
import { planRelease, type Plan } from './plan.ts';
import {
  fileOf,
  keptReleases,
  readLive,
  readRecord,
  RELEASES,
  unneededFiles,
  writeLive,
  writeRecord,
  type Live,
  type ReleaseRecord,
} from './releases.ts';

// how many releases the bucket can be taken back to: a month of nightly ones
const KEPT = 30;
const AT_ONCE = 8;

/** Tells how far something is: how many are done, and of how many. */
export type Progress = (what: string, done: number, all: number) => void;

/** Puts the bytes that the bucket has not yet where visitors do not see them. What an earlier try brought there need not be sent again. */
export async function stageFiles(
  { bucket, lock, progress }: Publishing,
  record: ReleaseRecord,
  sources: ReadonlyMap<string, string>,
): Promise<void> {
  const there = await bucket.list(fileOf({ sum: '' }));
  const sums = [...new Set(Object.values(record.objects).map(({ sum }) => sum))];
  const missing = sums.filter((sum) => !there.has(fileOf({ sum })));
  let done = 0;
  await changeEach(lock, missing, async (sum) => {
    const bytes = await readFile(sources.get(sum) ?? '');
    // whoever builds into the folder meanwhile would publish what nobody has checked
    if (sha256(bytes) !== sum)
      throw new DeployError('Filerne blev ændret, mens de blev sendt. Byg igen, og prøv igen.');
    await bucket.put(fileOf({ sum }), bytes);
    progress('Sendt', ++done, missing.length);
  });
}

/** What a release would change now. */
export async function look(
  bucket: Bucket,
  record: ReleaseRecord,
  today: IsoDay,
  leftDays?: number,
): Promise<Look> {
  const listed = await bucket.list('');
  const live = await readLive(bucket);
  const unfinished = keptReleases(listed).filter(({ number }) => number > live.number);
  const records = await inParallel(unfinished, AT_ONCE, (release) => readRecord(bucket, release));
  return { live, listed, plan: planRelease(record, live, records, listed, today, leftDays) };
}

/**
 * Makes the site what a record says, of bytes that the bucket holds already: each object changes in one step, first what pages need,
 * then pages, and last goes what is no longer wanted. Stopped anywhere, the site is whole, and the next release goes on from there.
 * To `forget` is to leave nothing of earlier releases, neither for open pages nor to go back to.
 */
export async function publishRecord(
  publishing: Publishing,
  record: ReleaseRecord,
  today: IsoDay,
  forget = false,
): Promise<Plan> {
  const { bucket, lock, progress } = publishing;
  const { live, listed, plan } = await look(bucket, record, today, forget ? 0 : undefined);
  refuseIncomplete(record, listed);
  if (!forget && plan.put.flat().length === 0 && plan.remove.length === 0) return plan;
  await writeRecord(bucket, lock.number, record);
  const all = plan.put.flat().length;
  let done = 0;
  for (const names of plan.put) {
    await changeEach(lock, names, async (name) => {
      const object = objectOf(record, name);
      await bucket.copy(fileOf(object), name, object.headers);
      progress('Lagt på plads', ++done, all);
    });
  }
  await changeEach(lock, plan.remove, (name) => bucket.remove(name));
  await confirm(publishing, record, plan, live);
  await forgetOld(publishing, forget ? 1 : KEPT);
  return plan;
}

function refuseIncomplete({ objects }: ReleaseRecord, listed: ReadonlyMap<string, Listed>): void {
  const missing = Object.values(objects).filter((object) => !listed.has(fileOf(object)));
  if (missing.length === 0) return;
  throw new DeployError(
    `Spanden har ikke længere alle filer til udgivelsen (${missing.length} mangler). Hent commitet, byg det, og kør npm run deploy.`,
  );
}

/** Looks at the bucket as it is now, and writes down what lies there, for the next release to start from. */
async function confirm(
  { bucket, lock }: Publishing,
  record: ReleaseRecord,
  plan: Plan,
  before: Live,
): Promise<void> {
  const listed = await bucket.list('');
  const wrong = Object.entries(record.objects).filter(([name, { size }]) => listed.get(name)?.size !== size);
  if (wrong.length > 0) {
    throw new DeployError(
      `${wrong.length} filer ligger ikke i spanden, som de skal: ${wrong
        .slice(0, 5)
        .map(([name]) => name)
        .join(', ')}. Noget andet skriver i den. Kør udgivelsen igen.`,
    );
  }
  const tagOf = (name: string) => listed.get(name)?.tag ?? '';
  lock.assertHeld();
  await writeLive(bucket, {
    number: lock.number,
    objects: {
      ...Object.fromEntries(
        Object.entries(plan.left).map(([name, unused]) => [
          name,
          { is: before.objects[name]?.is ?? '', tag: tagOf(name), unused },
        ]),
      ),
      ...Object.fromEntries(
        Object.entries(record.objects).map(([name, object]) => [
          name,
          { is: fingerprint(object), tag: tagOf(name) },
        ]),
      ),
    },
  });
}

/** Takes away the releases that are too many, and the bytes that no kept one needs. */
async function forgetOld({ bucket, lock }: Publishing, keep: number): Promise<void> {
  const listed = await bucket.list(RELEASES);
  const releases = keptReleases(listed);
  const kept = await inParallel(releases.slice(0, keep), AT_ONCE, (release) => readRecord(bucket, release));
  const old = releases.slice(keep).map(({ name }) => name);
  await changeEach(lock, [...old, ...unneededFiles(listed.keys(), kept)], (name) => bucket.remove(name));
}

/**
 * Changes one thing after the other, a few at a time, for as long as the lock is held. What fails is thrown when nothing is under way
 * any more: a late change must not meet the next release.
 */
async function changeEach(
  lock: Lock,
  items: readonly string[],
  change: (item: string) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  await inParallel(items, AT_ONCE, async (item) => {
    if (failures.length > 0) return;
    try {
      lock.assertHeld();
      await change(item);
    } catch (error) {
      failures.push(error);
    }
  });
  if (failures.length > 0) throw failures[0];
}

function objectOf({ objects }: ReleaseRecord, name: string) {
  const object = objects[name];
  if (!object) throw new Error(`${name} is not in the record`);
  return object;
}

/** A bucket that may be changed now. */
export type Publishing = { bucket: Bucket; lock: Lock; progress: Progress };

type Look = { live: Live; listed: Map<string, Listed>; plan: Plan };
