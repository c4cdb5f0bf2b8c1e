import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const CANDIDATES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The path of a Chromium for the browser tests: CHROMIUM_PATH, one that the system has, or (as root on Debian) one that apt
 * installs now. Throws a Danish sentence that says what to run where there is none.
 */
export function findChromium(): string {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined) {
    if (existsSync(named)) return named;
    throw new Error(
      `CHROMIUM_PATH peger på ${named}, men filen findes ikke. Ret stien, eller fjern variablen.`,
    );
  }
  const found = CANDIDATES.find((path) => existsSync(path));
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) return installChromium();
  throw new Error(
    'Testene i browseren kræver Chromium. Kør "sudo apt-get install chromium" (Debian, Ubuntu) eller "brew install --cask chromium" (macOS), eller sæt CHROMIUM_PATH til en Chromium, du har.',
  );
}

function installChromium(): string {
  console.log('Henter Chromium med apt-get. Det tager omkring et minut …');
  const apt = (...args: string[]) =>
    execFileSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
  return '/usr/bin/chromium';
}
