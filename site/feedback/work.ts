import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

/**
 * Fetches a piece of work from the service and does it (about half a second, beside everything else). Gives what the form carries,
 * or '' where it cannot be done, for example without a secure connection: then the service shows "gennemse og send".
 */
export async function work(address: string): Promise<string> {
  try {
    const answer = await fetch(address, { headers: { accept: 'application/json' } });
    const challenge = (await answer.json()) as Challenge;
    const solution = await solveChallenge({ challenge, deriveKey, timeout });
    return solution ? btoa(JSON.stringify({ challenge, solution })) : '';
  } catch {
    return '';
  }
}

const timeout = 15_000;
