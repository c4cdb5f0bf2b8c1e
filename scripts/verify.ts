import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chainWords } from './published/chain.ts';
import { checkChain, checkSince, folderChain } from './published/check-chain.ts';
import { checkFolder, readManifest } from './published/check-folder.ts';
import { checkSite } from './published/check-site.ts';
import { areSame, countsOf, linesOf, type Differences } from './published/differences.ts';
import { VerifyError } from './published/verify-error.ts';
import { formatNumber } from '../site/model/numbers.ts';
import { tellProgress } from './progress.ts';

const folder = resolve(process.env['PORTAL_OUT'] ?? 'dist');

try {
  const { address, since } = readArguments();
  process.exitCode = (await verify(address, since)) ? 0 : 1;
} catch (error) {
  if (!(error instanceof VerifyError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/**
 * Compares the built site with its manifest, and then the live site at an address with the built one; or, from a hash that somebody
 * kept, follows the live site's chain alone, for which nothing need be built. True where all is the same.
 */
async function verify(address: string | undefined, since: string | undefined): Promise<boolean> {
  if (since !== undefined) {
    console.log(await checkSince(readAddress(address ?? ''), since));
    return true;
  }
  const { manifest } = await readManifest(folder);
  const files = formatNumber(Object.keys(manifest.files).length);
  console.log(
    `${folder} er bygget af commit ${manifest.commit ?? '(ukendt)'}${manifest.modified ? ', som der var rettet i,' : ''} for ${manifest.day}.`,
  );
  if (!report(await checkFolder(folder), `De ${files} filer er, som de blev bygget.`)) return false;
  console.log(chainWords(await folderChain(folder)));
  if (address === undefined) return true;
  console.log(`Sammenligner med ${address} …`);
  await checkChain(readAddress(address), folder);
  const differences = await checkSite(readAddress(address), folder, (done, all) => {
    tellProgress('Hentet', done, all);
  });
  return report(differences, `${address} har de samme filer som ${folder}, byte for byte.`);
}

function readArguments(): { address: string | undefined; since: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { since: { type: 'string' } },
    });
    return { address: positionals[0], since: values.since };
  } catch {
    throw new VerifyError(
      'Brug npm run verify, eventuelt med -- https://portal.dk/, og efter den --since <fingeraftryk>.',
    );
  }
}

function report(differences: Differences, fine: string): boolean {
  if (areSame(differences)) {
    console.log(fine);
    return true;
  }
  console.error([...linesOf(differences), `Filerne er ikke de samme: ${countsOf(differences)}.`].join('\n'));
  return false;
}

function readAddress(text: string): URL {
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return new URL(text);
  throw new VerifyError(`"${text}" er ikke en adresse. Skriv den hele, for eksempel https://portal.dk/.`);
}
