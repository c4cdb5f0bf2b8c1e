import { z } from 'zod';
import type { Bucket } from './bucket.ts';
import { DeployError } from './deploy-error.ts';
import type { SiteObject } from './objects.ts';

/** Where a release keeps what it needs: a folder that begins with a dot, which no host of ours gives to visitors. */
export const RELEASES = '.releases/';
const RECORDS = `${RELEASES}records/`;
const FILES = `${RELEASES}files/`;
const LIVE = `${RELEASES}live.json`;

const headers = z.strictObject({
  type: z.string(),
  caching: z.string(),
  encoding: z.literal('br').optional(),
});

const recordSchema = z.strictObject({
  commit: z.string(),
  /** the day that it was built for */
  day: z.iso.date(),
  objects: z.record(z.string(), z.strictObject({ sum: z.string(), size: z.int(), headers })),
});

const liveSchema = z.strictObject({
  /** the number of the release; 0 where there is none yet */
  number: z.int(),
  objects: z.record(
    z.string(),
    z.strictObject({
      /** the object's fingerprint */
      is: z.string(),
      /** the server's own mark of it after the release */
      tag: z.string(),
      /** the day since which no release has it; it is left for pages that somebody still has open */
      unused: z.iso.date().optional(),
    }),
  ),
});

/** What the site was made of in one release: enough to put it back. */
export type ReleaseRecord = z.infer<typeof recordSchema>;

/** What lies in the bucket as the site. */
export type Live = z.infer<typeof liveSchema>;

/** A release that the bucket keeps. */
export type KeptRelease = { name: string; number: number; day: string; commit: string };

/** Where the bytes with this sum are kept, for this release and for going back to it. */
export function fileOf({ sum }: Pick<SiteObject, 'sum'>): string {
  return FILES + sum;
}

/** Writes down what a release is made of, before anything of it is seen. */
export async function writeRecord(bucket: Bucket, number: number, record: ReleaseRecord): Promise<void> {
  const name = `${RECORDS}${String(number).padStart(8, '0')}-${record.day}-${record.commit}.json`;
  await bucket.put(name, Buffer.from(JSON.stringify(record)));
}

export async function readRecord(
  bucket: Bucket,
  { name }: Pick<KeptRelease, 'name'>,
): Promise<ReleaseRecord> {
  return parse(recordSchema, name, await bucket.get(name));
}

/** The releases that the bucket keeps, newest first. */
export function keptReleases(listed: ReadonlyMap<string, unknown>): KeptRelease[] {
  return [...listed.keys()]
    .flatMap((name) => {
      const [, number, day, commit] = /(\d+)-([\d-]{10})-([0-9a-f]+)\.json$/.exec(name) ?? [];
      if (!name.startsWith(RECORDS) || number === undefined) return [];
      return [{ name, number: Number(number), day: day ?? '', commit: commit ?? '' }];
    })
    .sort((a, b) => b.number - a.number);
}

/** What lies in the bucket as the site; nothing where none was ever published. */
export async function readLive(bucket: Bucket): Promise<Live> {
  const bytes = await bucket.get(LIVE);
  return bytes ? parse(liveSchema, LIVE, bytes) : { number: 0, objects: {} };
}

export async function writeLive(bucket: Bucket, live: Live): Promise<void> {
  await bucket.put(LIVE, Buffer.from(JSON.stringify(live)));
}

/** The kept bytes that none of these releases needs. */
export function unneededFiles(listed: Iterable<string>, records: readonly ReleaseRecord[]): string[] {
  const needed = new Set(records.flatMap(({ objects }) => Object.values(objects).map(fileOf)));
  return [...listed].filter((name) => name.startsWith(FILES) && !needed.has(name));
}

function parse<T>(schema: z.ZodType<T>, name: string, bytes: Buffer | undefined): T {
  try {
    return schema.parse(JSON.parse(bytes?.toString('utf8') ?? ''));
  } catch (cause) {
    throw new DeployError(
      `${name} i spanden kan ikke læses. Er den ødelagt, så slet den, og udgiv igen: så lægges alle filer op.`,
      { cause },
    );
  }
}
