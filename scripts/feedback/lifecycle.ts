import type { Config } from '../../functions/config.ts';
import { Refusal } from './refusal.ts';

/** Gives an S3 bucket the rule that deletes what nobody deleted. Gives what to tell. */
export async function setRule({ store, terms }: Config): Promise<string> {
  if (store.kind !== 's3')
    throw new Refusal('--rule er for et lager i S3. En mappe ryddes af tjenesten og af purge.');
  const { bucketDeletion, setBucketDeletion } = await import('../../functions/stores/s3-lifecycle.ts');
  try {
    await setBucketDeletion(store, terms.retentionDays);
    const { expires, keepsVersions } = await bucketDeletion(store, terms.retentionDays);
    if (expires && !keepsVersions) {
      return `Spanden ${store.bucket} sletter nu selv beskeder efter ${terms.retentionDays} dage.`;
    }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.name : 'ukendt fejl';
    throw new Refusal(`Reglen kunne ikke sættes på spanden ${store.bucket} (${reason}). ${advice}`, {
      cause,
    });
  }
  throw new Refusal(`Spanden ${store.bucket} tog imod reglen, men har den ikke. ${advice}`);
}

const advice = 'Sæt den hos udbyderen, eller lad purge køre hver dag.';
