import { git } from './git.ts';

/**
 * The date that the portal is computed for: SOURCE_DATE_EPOCH (seconds), or else the newest commit's, so that the same commit
 * gives the same bytes. Without git there is only the clock.
 */
export function buildDate(): Date {
  const epoch = process.env['SOURCE_DATE_EPOCH'] ?? git('log', '-1', '--format=%ct');
  return epoch ? new Date(Number(epoch) * 1000) : new Date();
}
