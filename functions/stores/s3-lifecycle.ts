import {
  GetBucketLifecycleConfigurationCommand,
  GetBucketVersioningCommand,
  PutBucketLifecycleConfigurationCommand,
  S3ServiceException,
  type LifecycleRule,
} from '@aws-sdk/client-s3';
import { s3Client, type S3Place } from './s3-client.ts';

/** How a bucket deletes by itself, should nobody run the service or the command. Throws where the server does not answer. */
export async function bucketDeletion(place: S3Place, days: number): Promise<BucketDeletion> {
  const found = await rulesOf(place);
  const versions = await versionsOf(place);
  const wanted = rulesFor(place, days);
  const holds = (rule: LifecycleRule, test: (each: LifecycleRule) => boolean) =>
    found.some((each) => each.Status === 'Enabled' && covers(each, rule) && test(each));
  const expires = wanted.every((rule) => holds(rule, (each) => (each.Expiration?.Days ?? Infinity) <= days));
  const forgets = wanted.every((rule) =>
    holds(rule, (each) => each.NoncurrentVersionExpiration?.NoncurrentDays === 1),
  );
  return { expires, keepsVersions: versions && !forgets };
}

/** Gives the bucket our rules, and leaves those of others as they are. */
export async function setBucketDeletion(place: S3Place, days: number): Promise<void> {
  const wanted = rulesFor(place, days);
  const others = (await rulesOf(place)).filter(({ ID }) => !wanted.some((rule) => rule.ID === ID));
  await s3Client(place).send(
    new PutBucketLifecycleConfigurationCommand({
      Bucket: place.bucket,
      LifecycleConfiguration: { Rules: [...others, ...wanted] },
    }),
  );
}

/** The rules by which a bucket deletes messages and their events by itself. */
export function rulesFor({ prefix }: Pick<S3Place, 'prefix'>, days: number): LifecycleRule[] {
  return ['feedback/', 'events/'].map((folder) => ({
    ID: `maalbilledet-${prefix}${folder}`.replaceAll('/', '-'),
    Status: 'Enabled',
    Filter: { Prefix: prefix + folder },
    Expiration: { Days: days },
    // where the bucket keeps versions, an overwritten message is still there, and would be for ever
    NoncurrentVersionExpiration: { NoncurrentDays: 1 },
  }));
}

async function rulesOf(place: S3Place): Promise<LifecycleRule[]> {
  try {
    const command = new GetBucketLifecycleConfigurationCommand({ Bucket: place.bucket });
    return (await s3Client(place).send(command)).Rules ?? [];
  } catch (error) {
    if (error instanceof S3ServiceException && error.name === 'NoSuchLifecycleConfiguration') return [];
    throw error;
  }
}

/** Whether the bucket keeps what is written over; a bucket in which it was stopped has no new ones. */
async function versionsOf(place: S3Place): Promise<boolean> {
  const command = new GetBucketVersioningCommand({ Bucket: place.bucket });
  return (await s3Client(place).send(command)).Status === 'Enabled';
}

// a rule without a prefix in its filter is about tags or sizes, and not about all that is there
function covers(rule: LifecycleRule, wanted: LifecycleRule): boolean {
  const prefix = rule.Filter?.Prefix;
  return prefix !== undefined && (wanted.Filter?.Prefix ?? '').startsWith(prefix);
}

export interface BucketDeletion {
  /** messages and events go by themselves after the days */
  expires: boolean;
  /** a deleted message stays behind as an old version */
  keepsVersions: boolean;
}
