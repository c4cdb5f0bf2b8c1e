import type { Challenge } from 'altcha-lib';

/**
 * Fetches a piece of work from the service and does it (about half a second, beside everything else). Gives what the form carries,
 * or '' where it cannot be done, for example without a secure connection: then the service shows "gennemse og send".
 */
export async function work(address: string): Promise<string> {
  try {
    // only whoever writes a message needs the solver
    const solver = import('./solver.ts');
    const answer = await fetch(address, { headers: { accept: 'application/json' } });
    const challenge = (await answer.json()) as Challenge;
    const solution = await (await solver).solve(challenge);
    return solution ? btoa(JSON.stringify({ challenge, solution })) : '';
  } catch {
    return '';
  }
}
