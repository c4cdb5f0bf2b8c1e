import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const CANDIDATES = ['/usr/bin/caddy', '/usr/local/bin/caddy', '/opt/homebrew/bin/caddy'];

/**
 * The path of a Caddy for the tests: CADDY_PATH, one that the system has, or (on Debian) the package's program, unpacked below
 * .cache/ and not installed, since the package would start a web server. Throws a Danish sentence that says what to run where
 * there is none.
 */
export function findCaddy(): string {
  const named = process.env['CADDY_PATH'];
  if (named !== undefined) {
    if (existsSync(named)) return named;
    throw new Error(`CADDY_PATH peger på ${named}, men filen findes ikke. Ret stien, eller fjern variablen.`);
  }
  const folder = resolve('.cache/caddy');
  const found = [...CANDIDATES, join(folder, 'usr/bin/caddy')].find((path) => existsSync(path));
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) return fetchCaddy(folder);
  throw new Error(
    'Testen af Caddys svar kræver Caddy. Kør "sudo apt-get install caddy" (Debian, Ubuntu) eller "brew install caddy" (macOS), eller sæt CADDY_PATH til en Caddy, du har.',
  );
}

function fetchCaddy(folder: string): string {
  console.log('Henter Caddy med apt-get …');
  mkdirSync(folder, { recursive: true });
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  run('apt-get', 'update', '-qq');
  // the folder is root's, and apt would warn that its own user may not write there
  run('apt-get', 'download', '-qq', '-o', 'APT::Sandbox::User=root', 'caddy');
  const archive = readdirSync(folder).find((name) => name.endsWith('.deb')) ?? 'caddy.deb';
  run('dpkg-deb', '-x', archive, folder);
  return join(folder, 'usr/bin/caddy');
}
