import { join, resolve } from 'node:path';
import { caddyfile } from '../functions/hosts/caddyfile.ts';
import { nginxfile } from '../functions/hosts/nginxfile.ts';
import { readConfig, StartError } from '../functions/config.ts';
import { config } from '../site/config.ts';

const hosts: Readonly<Record<string, () => string>> = {
  caddy: () => caddyfile(deployment()),
  nginx: () => {
    const { address, ...rest } = deployment();
    // where certbot puts it
    return nginxfile({
      address,
      ...rest,
      certificate: join('/etc/letsencrypt/live', new URL(address).hostname),
    });
  },
};

// prints what a host of this deployment is set up with: npm run -s host -- caddy > /etc/caddy/Caddyfile
try {
  const make = hosts[process.argv[2] ?? ''];
  if (!make) throw new StartError(`Skriv hvilken vært: npm run -s host -- ${Object.keys(hosts).join(' | ')}`);
  process.stdout.write(make());
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function deployment() {
  if (config.PORTAL_URL === undefined) {
    throw new StartError('Sæt PORTAL_URL til portalens adresse, for eksempel https://portal.dk.');
  }
  const { host, port } = readConfig(process.env);
  return {
    address: new URL(config.PORTAL_URL).origin,
    root: resolve(process.env['PORTAL_OUT'] ?? 'dist'),
    service: `${host.includes(':') ? `[${host}]` : host}:${port}`,
  };
}
