import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Installs the tools of scripts/bench/peers/<name>/ below .cache/bench/tools/, as their own lock file says, unless they are there:
 * what is measured against stays out of the project's own install. Gives the folder with their node_modules.
 */
export function installTools(name: string): string {
  const from = join(import.meta.dirname, 'peers', name);
  const folder = resolve('.cache/bench/tools', name);
  const lock = 'package-lock.json';
  if (
    sameFile(join(from, lock), join(folder, lock)) &&
    existsSync(join(folder, 'node_modules/.package-lock.json'))
  )
    return folder;
  console.log(`Installs ${name} in ${folder} …`);
  for (const file of ['package.json', lock]) cpSync(join(from, file), join(folder, file));
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return folder;
}

function sameFile(one: string, other: string): boolean {
  return existsSync(other) && readFileSync(one).equals(readFileSync(other));
}
