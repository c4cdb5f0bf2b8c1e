import { resolve } from 'node:path';
import { caddyfile } from '../functions/hosts/caddyfile.ts';
import { readConfig, StartError } from '../functions/config.ts';
import { config } from '../site/config.ts';

// prints the Caddyfile of this deployment: npm run -s caddyfile > /etc/caddy/Caddyfile
try {
  if (config.PORTAL_URL === undefined) {
    throw new StartError('Sæt PORTAL_URL til portalens adresse, for eksempel https://portal.dk.');
  }
  const { host, port } = readConfig(process.env);
  process.stdout.write(
    caddyfile({
      address: new URL(config.PORTAL_URL).origin,
      root: resolve(process.env['PORTAL_OUT'] ?? 'dist'),
      service: `${host.includes(':') ? `[${host}]` : host}:${port}`,
    }),
  );
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
