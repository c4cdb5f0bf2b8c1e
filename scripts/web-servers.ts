import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const caddy: Program = {
  name: 'Caddy',
  variable: 'CADDY_PATH',
  places: ['/usr/bin/caddy', '/usr/local/bin/caddy', '/opt/homebrew/bin/caddy'],
  folder: 'caddy',
  packages: ['caddy'],
  file: 'usr/bin/caddy',
};

/** Its module for packed files is built for the same package, so that another nginx would need another. */
const nginx: Program = {
  name: 'nginx',
  variable: 'NGINX_PATH',
  places: [],
  folder: 'nginx',
  packages: ['nginx', 'libnginx-mod-http-brotli-static'],
  file: 'usr/sbin/nginx',
};

/** The path of a Caddy for the tests. Throws a Danish sentence that says what to run where there is none. */
export function findCaddy(): string {
  return find(caddy);
}

/** The path of an nginx for the tests, and of its module brotli_static. Throws as findCaddy. */
export function findNginx(): { program: string; brotli: string } {
  const program = find(nginx);
  const root = program.slice(0, -nginx.file.length);
  return { program, brotli: join(root, 'usr/lib/nginx/modules/ngx_http_brotli_static_module.so') };
}

/**
 * The program that its variable names, one that the system has, or (on Debian) the package's, unpacked below .cache/ and not
 * installed, since the package would start a web server.
 */
function find({ name, variable, places, folder, packages, file }: Program): string {
  const named = process.env[variable];
  if (named !== undefined) {
    if (existsSync(named)) return named;
    throw new Error(
      `${variable} peger på ${named}, men filen findes ikke. Ret stien, eller fjern variablen.`,
    );
  }
  const unpacked = resolve('.cache', folder);
  const found = [...places, join(unpacked, file)].find((path) => existsSync(path));
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`Henter ${name} med apt-get …`);
    unpack(packages, unpacked);
    return join(unpacked, file);
  }
  throw new Error(
    `Testen af ${name}s svar kræver ${name}. Kør testen som root på Debian eller Ubuntu, eller installér ${packages.join(' og ')}, og sæt ${variable} til programmet.`,
  );
}

function unpack(packages: readonly string[], folder: string): void {
  mkdirSync(folder, { recursive: true });
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  run('apt-get', 'update', '-qq');
  // the folder is root's, and apt would warn that its own user may not write there
  run('apt-get', 'download', '-qq', '-o', 'APT::Sandbox::User=root', ...packages);
  for (const archive of readdirSync(folder).filter((name) => name.endsWith('.deb'))) {
    run('dpkg-deb', '-x', archive, folder);
  }
}

type Program = {
  name: string;
  /** the environment variable with the path of another */
  variable: string;
  /** where a system has it */
  places: readonly string[];
  /** its folder below .cache/ */
  folder: string;
  /** Debian's packages */
  packages: readonly string[];
  /** its place in the package */
  file: string;
};
