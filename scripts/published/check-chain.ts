import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Release } from '../../site/data/releases.ts';
import { formatNumber } from '../../site/model/numbers.ts';
import { CHAIN, chainFault, chainWords, nameOf, parseChain, rewritten } from './chain.ts';
import { VerifyError } from './verify-error.ts';

const TIMEOUT_MS = 30_000;

/** The chain of a built site in a folder. Throws a VerifyError where it does not hold. */
export async function folderChain(folder: string): Promise<Release[]> {
  const place = join(folder, CHAIN);
  const text = await readFile(place, 'utf8').catch((cause: unknown) => {
    throw new VerifyError(`${place} mangler. Kør npm run build først.`, { cause });
  });
  return sound(parseChain(text, place));
}

/**
 * Follows the chain of a live site, and compares it with that of the built one. Throws a VerifyError that names the release that was
 * rewritten. A site that does not give its chain is left to the comparison of the files, which finds that missing.
 */
export async function checkChain(address: URL, folder: string): Promise<void> {
  const answer = await fetchChain(address).catch(() => undefined);
  if (answer?.status !== 200) return;
  const fault = rewritten(sound(await readChain(answer)), await folderChain(folder));
  if (fault !== undefined) throw new VerifyError(fault);
}

/**
 * Follows the chain of a live site from a hash that somebody kept. Gives what to tell; throws a VerifyError where the chain does not
 * hold, or the kept release is not in it.
 */
export async function checkSince(address: URL, kept: string): Promise<string> {
  const answer = await fetchChain(address).catch((cause: unknown) => {
    throw new VerifyError(`${address.href} svarer ikke. Se efter, om adressen er rigtig.`, { cause });
  });
  if (answer.status !== 200)
    throw new VerifyError(
      `${answer.url} er ikke der (svaret var ${answer.status}). Se efter, om adressen er portalens egen.`,
    );
  const chain = sound(await readChain(answer));
  const since = chain.find(({ hash }) => hash === kept);
  if (since)
    return [
      `${nameOf(since)} er den, hvis fingeraftryk du gemte. Den og alt før den står uændret, og ${formatNumber(chain.length - since.number)} er kommet til siden.`,
      chainWords(chain),
    ].join('\n');
  throw new VerifyError(
    `Fingeraftrykket ${kept} står ikke i kæden. Enten viser sitet en tidligere udgivelse end den, du gemte, eller også er noget, der var udgivet, skrevet om.`,
  );
}

function fetchChain(address: URL): Promise<Response> {
  return fetch(new URL(CHAIN, address), { redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) });
}

async function readChain(answer: Response): Promise<Release[]> {
  return parseChain(await answer.text(), answer.url);
}

function sound(chain: Release[]): Release[] {
  const fault = chainFault(chain);
  if (fault !== undefined) throw new VerifyError(fault);
  return chain;
}
