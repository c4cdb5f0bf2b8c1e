import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

/** Does a piece of work; undefined where it could not be done in time. */
export async function solve(challenge: Challenge) {
  return solveChallenge({ challenge, deriveKey, timeout });
}

const timeout = 15_000;
