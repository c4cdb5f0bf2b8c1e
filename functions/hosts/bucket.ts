import { StartError, type Config } from '../config.ts';
import type { Voices } from './service.ts';

/**
 * Looks at how an S3 bucket deletes. Throws a StartError where a deleted message would stay behind as an old version; says what
 * else is to be done. A server that does not tell is no reason to stop: not all of them know the question.
 */
export async function lookAtBucket({ store, terms }: Config, { say }: Pick<Voices, 'say'>): Promise<void> {
  if (store.kind !== 's3') return;
  const { bucketDeletion } = await import('../stores/s3-lifecycle.ts');
  const found = await bucketDeletion(store, terms.retentionDays).catch(() => undefined);
  if (!found) {
    say(
      `Det kan ikke ses, om spanden ${store.bucket} gemmer gamle versioner. Slå versioner fra, ellers slettes beskeder ikke.`,
    );
    return;
  }
  if (found.keepsVersions) {
    throw new StartError(
      `Spanden ${store.bucket} gemmer gamle versioner, så slettede beskeder ville blive liggende. Slå versioner fra, eller kør: npm run feedback -- purge --rule`,
    );
  }
  if (!found.expires) {
    say(
      `Spanden ${store.bucket} sletter ikke selv beskeder efter ${terms.retentionDays} dage, hvis tjenesten ikke kører. Sæt reglen med: npm run feedback -- purge --rule`,
    );
  }
}
