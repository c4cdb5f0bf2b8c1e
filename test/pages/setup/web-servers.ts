import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { caddyfile } from '../../../functions/hosts/caddyfile.ts';
import type { Deployment } from '../../../functions/hosts/deployment.ts';
import { nginxfile } from '../../../functions/hosts/nginxfile.ts';
import { findCaddy, findNginx } from '../../../scripts/web-servers.ts';
import { rawRequest } from '../../functions/support/raw-request.ts';

/** The web servers that a configuration is made for: each is started with it, and answers when it is given back. */
export const webServers = { Caddy: startCaddy, nginx: startNginx } as const;

async function startCaddy(deployment: Deployment): Promise<Stop> {
  const folder = await mkdtemp(join(tmpdir(), 'maalbilledet-caddy-'));
  const file = join(folder, 'Caddyfile');
  // no port of its own to steer it by, and for https a certificate that nobody else trusts
  const options = deployment.address.startsWith('https:')
    ? ['local_certs', 'skip_install_trust', 'auto_https disable_redirects']
    : ['auto_https off'];
  const global = `{\n\tadmin off\n${options.map((line) => `\t${line}\n`).join('')}}\n`;
  await writeFile(file, `${global}${caddyfile(deployment)}`);
  const env = { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  return run(findCaddy(), ['run', '--config', file, '--adapter', 'caddyfile'], env, folder, deployment);
}

async function startNginx(deployment: Deployment): Promise<Stop> {
  const folder = await mkdtemp(join(tmpdir(), 'maalbilledet-nginx-'));
  const file = join(folder, 'nginx.conf');
  const { program, brotli } = findNginx();
  if (deployment.address.startsWith('https:')) makeCertificate(folder);
  // what Debian's own nginx.conf says of these would be of its folders and user
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  await writeFile(
    file,
    `load_module ${brotli};\npid ${folder}/pid;\ndaemon off;\n${asRoot}events {}\nhttp {\naccess_log off;\n${temporary.join('\n')}\n` +
      `${nginxfile({ ...deployment, certificate: folder })}}\n`,
  );
  return run(program, ['-p', folder, '-c', file, '-e', 'stderr'], process.env, folder, deployment);
}

// its workers would become nobody, who may not read a temporary folder of root's
const asRoot = process.getuid?.() === 0 ? 'user root;\n' : '';

function makeCertificate(folder: string): void {
  const args = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost';
  execFileSync(
    'openssl',
    [...args.split(' '), '-keyout', join(folder, 'privkey.pem'), '-out', join(folder, 'fullchain.pem')],
    { stdio: 'ignore' },
  );
}

async function run(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  folder: string,
  { address }: Deployment,
): Promise<Stop> {
  const child = spawn(program, args, { env });
  let told = '';
  child.stderr.on('data', (part: Buffer) => (told += part.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  while (child.exitCode === null) {
    const answers = await rawRequest(address, '/').catch(() => undefined);
    if (answers) {
      return async () => {
        child.kill();
        await ended;
        await rm(folder, { recursive: true, force: true });
      };
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${program} did not start.\n${told}`);
}

type Stop = () => Promise<void>;
