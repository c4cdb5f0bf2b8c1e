import type { Release } from '../../site/data/releases.ts';
import { folderChain } from '../published/check-chain.ts';
import { checkFolder, readManifest } from '../published/check-folder.ts';
import { areSame, linesOf } from '../published/differences.ts';
import { MANIFEST, type Manifest } from '../published/manifest.ts';
import { DeployError } from './deploy-error.ts';

/** A built site that may be published. */
export type CheckedBuild = {
  manifest: Manifest;
  commit: string;
  names: string[];
  /** the releases that it goes on from, itself the last */
  chain: Release[];
};

/**
 * Reads a built site and refuses what nobody could check: one that was built of uncommitted files or of made-up content, that was
 * changed since, or that is of another commit than `head`, the one that is checked out (undefined where there is no git).
 * A build comes to be only where the check of the content found no faults.
 */
export async function checkedBuild(folder: string, head: string | undefined): Promise<CheckedBuild> {
  const { manifest } = await readManifest(folder);
  const { commit, modified, synthetic, files } = manifest;
  if (synthetic) refuse(`${folder} er bygget af opdigtet indhold. Byg uden PORTAL_CONTENT, og prøv igen.`);
  if (commit === null || modified === null)
    return refuse(`Ingen ved, hvilket commit ${folder} er bygget af. Byg i en klon med git, og prøv igen.`);
  if (modified)
    refuse(
      `${folder} er bygget af filer, der er rettet i siden commit ${commit}. Læg rettelserne i git, byg igen, og prøv igen.`,
    );
  if (head !== undefined && head !== commit)
    refuse(`${folder} er bygget af commit ${commit}, men her er nu ${head}. Byg igen, og prøv igen.`);
  const differences = await checkFolder(folder);
  if (!areSame(differences))
    refuse(
      [
        ...linesOf(differences),
        `${folder} er ikke længere, som den blev bygget. Byg igen, og prøv igen.`,
      ].join('\n'),
    );
  return { manifest, commit, names: [...Object.keys(files), MANIFEST], chain: await folderChain(folder) };
}

function refuse(reason: string): never {
  throw new DeployError(reason);
}
