import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Sees to it that there is a Hugo: the system's, or (as root on Debian) the package. Throws with what to run where there is none. */
export function needHugo(): void {
  if (spawnSync('hugo', ['version']).status === 0) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    throw new Error(
      'Hugo is not here. Run "sudo apt-get install hugo" (Debian, Ubuntu) or "brew install hugo" (macOS), or leave it out with --only.',
    );
  console.log('Installs hugo with apt-get …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const stdio = ['ignore', 'ignore', 'inherit'] as const;
  execFileSync('apt-get', ['update', '-qq'], { env, stdio: [...stdio] });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'hugo'], {
    env,
    stdio: [...stdio],
  });
}
