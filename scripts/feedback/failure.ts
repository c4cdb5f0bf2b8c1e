import { StartError } from '../../functions/config.ts';
import { Refusal } from './refusal.ts';

/**
 * What to tell where a command cannot do what it was asked to, or where the disk or the S3 server failed; undefined for a fault of
 * our own, which shows where it is.
 */
export function wordsOf(error: unknown): string | undefined {
  if (error instanceof Refusal || error instanceof StartError) return error.message;
  if (!(error instanceof Error)) return undefined;
  const reason = 'code' in error ? String(error.code) : '$metadata' in error ? error.name : undefined;
  return (
    reason &&
    `Lageret svarede ikke undervejs (${reason}). Kør kommandoen igen: det, der er gjort, står ved magt.`
  );
}
