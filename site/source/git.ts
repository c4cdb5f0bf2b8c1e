import { execFileSync } from 'node:child_process';

/** What git says, trimmed; undefined where there is no git, no repository or no such commit. */
export function git(...args: string[]): string | undefined {
  return gitIn(process.cwd(), args)?.toString('utf8').trim();
}

/** What git says in a folder, given some input, byte for byte; undefined where it fails. */
export function gitIn(folder: string, args: readonly string[], input?: string): Buffer | undefined {
  try {
    return execFileSync('git', args, {
      cwd: folder,
      ...(input !== undefined && { input }),
      stdio: ['pipe', 'pipe', 'ignore'],
      maxBuffer: 1 << 30,
    });
  } catch {
    return undefined;
  }
}
