import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as requestPlain, type IncomingHttpHeaders } from 'node:http';
import { request as requestSecure } from 'node:https';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { caddyfile } from '../../functions/hosts/caddyfile.ts';
import { findCaddy } from '../../scripts/caddy.ts';
import { checkSite } from '../../scripts/published/check-site.ts';
import { publishedFiles } from '../../scripts/published/manifest.ts';
import { freePort } from '../functions/support/site.ts';

const { origin, dist } = inject('sites').real;
const service = new URL(origin).host;

/** What may differ from host to host: the connection, how the bytes are sent, and what names the version of a file. */
const ofTheHost = new Set([
  'accept-ranges',
  // HTTP/3 where Caddy ends TLS
  'alt-svc',
  'connection',
  'content-length',
  'date',
  'etag',
  'keep-alive',
  'last-modified',
  'transfer-encoding',
  // looked at by itself: Caddy says it of more answers
  'vary',
]);

describe('Caddy with the generated Caddyfile', () => {
  let caddy: string;
  let secure: string;
  const stops: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    caddy = await startCaddy(`http://127.0.0.1:${await freePort()}`, stops);
    secure = await startCaddy(`https://localhost:${await freePort()}`, stops);
  }, 600_000);

  afterAll(async () => {
    for (const stop of stops) await stop();
  });

  test('answers every kind of file with the headers of the node host, packed and plain', async () => {
    const addresses = await oneOfEachKind();
    expect(addresses.length).toBeGreaterThan(20);
    for (const address of addresses) {
      for (const encoding of ['identity', 'br', 'gzip', 'gzip, deflate, br, zstd']) {
        await expectSame(address, { 'accept-encoding': encoding });
      }
    }
  });

  test.each([
    ['GET', '/barrierer'],
    ['GET', '/barrierer?status=loest'],
    ['GET', '/en/barrierer?a=b&c=d'],
    ['GET', '/indlejr'],
    ['GET', '/data/v1'],
    ['GET', '/findes-ikke/'],
    ['GET', '/_astro/findes-ikke.css'],
    ['GET', '/data/v1/findes-ikke.json'],
    ['GET', '/indlejr/findes-ikke.svg'],
    ['GET', '/en/indlejr/findes-ikke/'],
    ['GET', '/.env'],
    ['GET', '/.well-known/findes-ikke'],
    ['GET', '/skal/'],
    ['GET', '/en/skal/index.html'],
    ['GET', '/barrierer/%00'],
    ['HEAD', '/barrierer/'],
    ['HEAD', '/findes-ikke/'],
    ['POST', '/barrierer/'],
    ['DELETE', '/data/v1/barriers.json'],
    ['GET', '/api'],
    ['GET', '/api/feedback'],
    ['GET', '/api/findes-ikke'],
    ['POST', '/api/feedback'],
  ])('answers %s %s with the status and headers of the node host', async (method, address) => {
    await expectSame(address, {}, method);
  });

  test('answers that nothing is new with the headers of the node host', async () => {
    const documents = (await oneOfEachKind()).filter((address) => /\/$|\.(?:csv|svg)$/.test(address));
    for (const address of documents) {
      const again = async (host: string) => {
        const { headers } = await ask(host, address);
        return ask(host, address, { 'if-none-match': headers.etag ?? '' });
      };
      const here = await again(caddy);
      expect([address, here.status]).toEqual([address, 304]);
      expect(comparable(here), address).toEqual(comparable(await again(origin)));
    }
  });

  test('adds only Strict-Transport-Security over https, to every answer, and never over http', async () => {
    for (const address of ['/', '/findes-ikke/', '/barrierer', '/data/v1/barriers.json', '/api/feedback']) {
      const [answer, plain] = await Promise.all([ask(secure, address), ask(caddy, address)]);
      expect(comparable(answer)).toEqual({
        status: plain.status,
        headers: { ...comparable(plain).headers, 'strict-transport-security': 'max-age=63072000' },
      });
    }
  });

  test('gives every file of the built site, byte for byte', async () => {
    const differences = await checkSite(new URL(caddy), dist, () => undefined);
    expect(differences).toEqual({ changed: [], missing: [], extra: [], unread: [] });
  });

  test('says that an error is one, with the headers of a page, where the service is down', async () => {
    const alone = await startCaddy(
      `http://127.0.0.1:${await freePort()}`,
      stops,
      `127.0.0.1:${await freePort()}`,
    );
    const { status, headers, body } = await ask(alone, '/api/feedback');
    expect([status, body]).toEqual([502, 'Der skete en fejl hos os. Prøv igen om lidt.']);
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers.server).toBeUndefined();
  });

  async function expectSame(address: string, headers: Record<string, string>, method = 'GET') {
    const here = await ask(caddy, address, headers, method);
    const there = await ask(origin, address, headers, method);
    const asked = `${method} ${address} ${JSON.stringify(headers)}`;
    expect(comparable(here), asked).toEqual(comparable(there));
    if (there.headers.vary !== undefined) expect(here.headers.vary, asked).toBe(there.headers.vary);
  }
});

/** The addresses of the first file of each kind in each place; of a page without its slash too. */
async function oneOfEachKind(): Promise<string[]> {
  const names = (await publishedFiles(dist)).filter((name) => !/^(?:en\/)?skal\//.test(name));
  const kinds = Map.groupBy(names, (name) => `${/^(?:en\/)?[^/]*\//.exec(name)?.[0] ?? ''} ${extname(name)}`);
  const first = [...kinds.values()].flatMap(([name]) => (name === undefined ? [] : [name]));
  return first.flatMap((name) => {
    const folder = /^(.*\/)?index\.html$/.exec(name)?.[1];
    return folder === undefined ? [`/${name}`] : [`/${folder}`, `/${folder.slice(0, -1)}`];
  });
}

/** Starts Caddy, and gives its address when it answers. */
async function startCaddy(
  address: string,
  stops: (() => Promise<void>)[],
  behind: string = service,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'maalbilledet-caddy-'));
  const file = join(folder, 'Caddyfile');
  // no port of its own to steer it by, and for https a certificate that nobody else trusts
  const options = address.startsWith('https:')
    ? ['local_certs', 'skip_install_trust', 'auto_https disable_redirects']
    : ['auto_https off'];
  const site = caddyfile({ address, root: dist, service: behind });
  await writeFile(file, `{\n\tadmin off\n${options.map((line) => `\t${line}\n`).join('')}}\n${site}`);
  const env = { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const child = spawn(findCaddy(), ['run', '--config', file, '--adapter', 'caddyfile'], { env });
  let told = '';
  child.stderr.on('data', (part: Buffer) => (told += part.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  stops.push(async () => {
    child.kill();
    await ended;
    await rm(folder, { recursive: true, force: true });
  });
  while (child.exitCode === null) {
    const answers = await ask(address, '/').catch(() => undefined);
    if (answers) return address;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Caddy did not start.\n${told}`);
}

function comparable({ status, headers }: Answer): Pick<Answer, 'status' | 'headers'> {
  const compared = Object.entries(headers).filter(([name]) => !ofTheHost.has(name));
  return { status, headers: Object.fromEntries(compared) };
}

function ask(
  host: string,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  const { protocol, hostname, port } = new URL(host);
  const request = protocol === 'https:' ? requestSecure : requestPlain;
  const options = { hostname, port, path, method, headers, agent: false, rejectUnauthorized: false };
  return new Promise((resolve, reject) => {
    const sent = request(options, (answer) => {
      let body = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => (body += part));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

type Answer = { status: number; headers: IncomingHttpHeaders; body: string };
