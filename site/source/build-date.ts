import { git } from './git.ts';

const DAY_SECONDS = 86_400;

/**
 * The date that the portal is computed for: SOURCE_DATE_EPOCH (seconds), or else the newest commit's, so that the same commit
 * gives the same bytes. Without git there is only the clock, and then the day is begun, so that at least a day's builds agree.
 */
export function buildDate(): Date {
  const epoch = process.env['SOURCE_DATE_EPOCH'] ?? git('log', '-1', '--format=%ct');
  return new Date((epoch ? Number(epoch) : beginningOfToday()) * 1000);
}

function beginningOfToday(): number {
  return Math.floor(Date.now() / 1000 / DAY_SECONDS) * DAY_SECONDS;
}
