import type { Release } from '../../site/data/releases.ts';
import { CHAIN, nameOf, parseChain, rewritten } from '../published/chain.ts';
import type { Bucket } from './bucket.ts';
import { DeployError } from './deploy-error.ts';

/**
 * Refuses to publish what would rewrite what is published: `chain`, the build's releases, must go on from those of the site in the
 * bucket. Throws a DeployError also where the build is older than the site, and where its history is not known.
 */
export async function refuseOtherHistory(bucket: Bucket, chain: readonly Release[]): Promise<void> {
  if (chain.length === 0)
    throw new DeployError(
      'Sitet er bygget uden hele git-historien, så ingen kan se, om noget er skrevet om. Kør git fetch --unshallow, byg igen, og prøv igen.',
    );
  const bytes = await bucket.get(CHAIN);
  const published = bytes ? parseChain(bytes.toString('utf8'), CHAIN) : [];
  const fault = rewritten(published, chain);
  if (fault !== undefined)
    throw new DeployError(
      `${fault} Enhver, der har gemt fingeraftrykket, vil kunne se det. Er det meningen, så kør npm run deploy -- --any-history, og fortæl på portalen hvorfor.`,
    );
  const newest = published[chain.length];
  if (newest === undefined) return;
  throw new DeployError(
    `Sitet er nyere end det, der er bygget her: det har også ${nameOf(newest)}. Skal det tilbage, så kør npm run rollback -- <commit>, eller npm run deploy -- --any-history, hvis spanden ikke har udgivelsen længere.`,
  );
}
