import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PACKAGES = ['ceph-mon', 'ceph-osd', 'radosgw'];
const PROGRAMS = [
  'ceph',
  'ceph-authtool',
  'ceph-mon',
  'ceph-osd',
  'monmaptool',
  'radosgw',
  'radosgw-admin',
].map((name) => `/usr/bin/${name}`);

/**
 * Makes sure that Ceph's S3 gateway is on this machine: as root on Debian, apt installs what is missing.
 * Throws a Danish sentence that says what to run where it cannot.
 */
export function ensureCeph(): void {
  if (isInstalled()) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Error(advice);
  console.log('Henter Ceph med apt-get til testene af S3-lageret. Det tager omkring et minut …');
  try {
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...PACKAGES);
  } catch (cause) {
    throw new Error(`apt-get kunne ikke installere Ceph. ${advice}`, { cause });
  }
  if (!isInstalled())
    throw new Error(`apt-get installerede Ceph, men ikke alle programmer er der. ${advice}`);
}

const advice = `Testene af S3-lageret kræver Cephs gateway og springes aldrig over. Kør "sudo apt-get install --no-install-recommends ${PACKAGES.join(' ')}" (Debian, Ubuntu), og prøv igen.`;

function isInstalled(): boolean {
  return PROGRAMS.every((program) => existsSync(program));
}

function apt(...args: string[]): void {
  // another run of the tests may be installing at this moment, and a mirror may fail once
  const patience = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3'];
  execFileSync('apt-get', ['-qq', ...patience, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
