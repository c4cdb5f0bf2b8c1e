import { execFileSync } from 'node:child_process';

/** What git says, trimmed; undefined where there is no git, no repository or no such commit. */
export function git(...args: string[]): string | undefined {
  try {
    return execFileSync('git', args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1 << 28,
    }).trim();
  } catch {
    return undefined;
  }
}
