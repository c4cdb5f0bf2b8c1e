import { keepsRecords } from '../../functions/stores/probe.ts';
import type { S3Place } from '../../functions/stores/s3-client.ts';
import { dayOf } from '../../site/model/dates.ts';
import { formatNumber } from '../../site/model/numbers.ts';
import { VerifyError } from '../published/verify-error.ts';
import { openBucket, type Bucket } from './bucket.ts';
import type { CheckedBuild } from './checked-build.ts';
import { DeployError } from './deploy-error.ts';
import { takeLock, type Lease } from './lock.ts';
import { siteObjects } from './objects.ts';
import type { Plan } from './plan.ts';
import { look, publishRecord, stageFiles, type Progress, type Publishing } from './publish.ts';
import { refuseOtherHistory } from './same-history.ts';
import { keptReleases, readRecord, RELEASES, type ReleaseRecord } from './releases.ts';

/**
 * Makes a bucket's site the one that was built in a folder. `build` is what was found in it. Throws a DeployError where that would
 * rewrite what was published.
 */
export async function deploy(
  desk: Desk,
  folder: string,
  build: CheckedBuild,
  { anyHistory = false, forget = false }: DeployOptions = {},
): Promise<void> {
  const { objects, sources } = await siteObjects(folder, build.names);
  const record = { commit: build.commit, day: build.manifest.day, objects };
  await holding(desk, async (publishing) => {
    if (!anyHistory) await refuseOtherHistory(publishing.bucket, build.chain);
    await stageFiles(publishing, record, sources);
    await publish(desk, publishing, record, forget);
  });
}

/** Says what `deploy` would do, and does nothing. */
export async function dryRun(
  desk: Desk,
  folder: string,
  build: CheckedBuild,
  { anyHistory = false, forget = false }: DeployOptions = {},
): Promise<void> {
  const { objects } = await siteObjects(folder, build.names);
  const record = { commit: build.commit, day: build.manifest.day, objects };
  const bucket = openBucket(desk.place);
  if (!anyHistory) await answered(refuseOtherHistory(bucket, build.chain));
  const { plan } = await answered(look(bucket, record, dayOf(desk.now()), forget ? 0 : undefined));
  for (const name of plan.put.flat()) desk.say(`  læg op  ${name}`);
  for (const name of plan.remove) desk.say(`  fjern   ${name}`);
  desk.say(`Intet er ændret. Udgivelsen ville blive: ${countsOf(plan)}.`);
}

/** Makes a bucket's site the newest release of a commit (or its first letters) that the bucket keeps. Nothing is sent. */
export async function rollback(desk: Desk, commit: string | undefined): Promise<void> {
  const releases = keptReleases(await answered(openBucket(desk.place).list(RELEASES)));
  const wanted = releases.find((release) => commit && release.commit.startsWith(commit));
  if (!wanted) {
    const list = releases.map((release) => `  ${release.commit.slice(0, 12)}  bygget for ${release.day}`);
    const asked = !commit ? 'Skriv et commit' : `Spanden har ingen udgivelse af ${commit}`;
    throw new DeployError(
      list.length === 0
        ? 'Spanden har ingen udgivelser.'
        : [`${asked}. Der kan rulles tilbage til:`, ...new Set(list)].join('\n'),
    );
  }
  await holding(desk, async (publishing) => {
    await publish(desk, publishing, await readRecord(publishing.bucket, wanted));
  });
}

async function publish(
  { now, say }: Desk,
  publishing: Publishing,
  record: ReleaseRecord,
  forget = false,
): Promise<void> {
  const plan = await publishRecord(publishing, record, dayOf(now()), forget);
  say(`Ude er nu commit ${record.commit}, bygget for ${record.day}: ${countsOf(plan)}.`);
}

/** Does something while no other release can change the site. */
async function holding(
  { place, lease, progress, say }: Desk,
  work: (publishing: Publishing) => Promise<void>,
): Promise<void> {
  const bucket = openBucket(place);
  await answered(refuseOverwriting(bucket));
  const lock = await answered(takeLock(bucket, lease, say));
  try {
    await answered(work({ bucket, lock, progress }));
  } finally {
    await lock.release();
  }
}

/** Without create-only writes two releases could both believe that they are alone. */
async function refuseOverwriting(bucket: Bucket): Promise<void> {
  const below = (name: string) => RELEASES + name;
  const kept = await keepsRecords({
    create: (name, bytes) => bucket.create(below(name), bytes),
    get: (name) => bucket.get(below(name)),
    remove: (name) => bucket.remove(below(name)),
  });
  if (kept) return;
  throw new DeployError(
    'Spanden overholder ikke If-None-Match, så to udgivelser kan ikke holdes ude fra hinanden. Brug et andet S3-lager.',
  );
}

/** Turns what the SDK throws into a sentence that says what to look at. */
async function answered<T>(work: Promise<T>): Promise<T> {
  return work.catch((cause: unknown) => {
    if (cause instanceof DeployError || cause instanceof VerifyError) throw cause;
    const name = cause instanceof Error ? cause.name : 'ukendt fejl';
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : name;
    throw new DeployError(
      `Spanden kan ikke bruges (${code}). Sitet er helt, og det, der er sendt, sendes ikke igen. Se efter, at PORTAL_BUCKET, AWS_REGION, AWS_ENDPOINT_URL_S3 og nøglerne er rigtige, og kør det samme igen.`,
      { cause },
    );
  });
}

function countsOf({ put, remove, left, unchanged }: Plan): string {
  return [
    `${formatNumber(put.flat().length)} lagt op`,
    `${formatNumber(unchanged)} uændret`,
    `${formatNumber(remove.length)} fjernet`,
    `${formatNumber(Object.keys(left).length)} ligger endnu for åbne sider`,
  ].join(', ');
}

/** What a release is made with. */
export type Desk = {
  place: S3Place;
  lease: Lease;
  now: () => Date;
  say: (line: string) => void;
  progress: Progress;
};

type DeployOptions = {
  /** publishes also what rewrites what was published */
  anyHistory?: boolean;
  /** leaves nothing of earlier releases in the bucket */
  forget?: boolean;
};
