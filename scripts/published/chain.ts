import { z } from 'zod';
import { dataRoot, RELEASES } from '../../site/data/publication.ts';
import { releaseHash, releaseSchema, type Release } from '../../site/data/releases.ts';
import { formatDate } from '../../site/model/dates.ts';
import { counted } from '../../site/model/numbers.ts';
import { VerifyError } from './verify-error.ts';

/** Where a site has the chain of its releases. */
export const CHAIN = `${dataRoot}${RELEASES}`.slice(1);

const fileSchema = z.object({ head: z.string().nullable(), releases: z.array(releaseSchema) });

/** The releases that the file of a site tells of, oldest first: none where the site was built without its whole history. Throws a VerifyError where the text is no such file. */
export function parseChain(text: string, place: string): Release[] {
  try {
    return fileSchema.parse(JSON.parse(text)).releases;
  } catch (cause) {
    throw new VerifyError(`${place} er ikke en kæde af udgivelser.`, { cause });
  }
}

/** What is wrong within a chain, in Danish: the first release that does not hold; undefined where each rests on the one before. */
export function chainFault(chain: readonly Release[]): string | undefined {
  for (const [index, release] of chain.entries()) {
    if (releaseHash(release) !== release.hash)
      return `${nameOf(release)} er ændret: det, der står i den, passer ikke med dens fingeraftryk.`;
    const before = chain[index - 1];
    if (release.previous !== (before?.hash ?? null) || release.number !== index + 1)
      return before
        ? `${nameOf(before)} er skrevet om, eller en udgivelse er fjernet eller føjet til: ${nameOf(release)} bygger på en anden.`
        : `Begyndelsen af kæden mangler: den første er ${nameOf(release)}.`;
  }
  return undefined;
}

/** Where two sound chains say something different of the same release, in Danish; undefined where one goes on where the other ends. */
export function rewritten(published: readonly Release[], known: readonly Release[]): string | undefined {
  const index = published.findIndex(({ hash }, at) => known[at] !== undefined && known[at].hash !== hash);
  const [there, here] = [published[index], known[index]];
  if (!there || !here) return undefined;
  return `Udgivelse ${there.number} er skrevet om: på sitet er den ${stateOf(there)}, her er den ${stateOf(here)}.`;
}

/** What a chain that holds is called, with what to keep of it. */
export function chainWords(chain: readonly Release[]): string {
  const head = chain.at(-1);
  if (!head) return 'Udgivelserne kendes ikke: sitet er bygget uden hele git-historien.';
  return `Kæden af ${counted(chain.length, 'udgivelse', 'udgivelser')} hænger sammen. Gem dens fingeraftryk, så det kan ses, hvis noget bliver skrevet om:\n  ${head.hash}`;
}

/** `Udgivelse 7 (4. juni 2026, commit 7f6a4ca2d8b1)` */
export function nameOf(release: Release): string {
  return `Udgivelse ${release.number} (${stateOf(release)})`;
}

function stateOf({ date, commit }: Release): string {
  return `${formatDate(date)}, commit ${commit.slice(0, 12)}`;
}
