import { extname } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { checkSite } from '../../scripts/published/check-site.ts';
import { publishedFiles } from '../../scripts/published/manifest.ts';
import { freePort } from '../../scripts/free-port.ts';
import { rawRequest, type RawAnswer } from '../functions/support/raw-request.ts';
import { webServers } from './setup/web-servers.ts';

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
  // nginx names itself, and no version
  'server',
  'transfer-encoding',
  // looked at by itself: the others say it of more answers
  'vary',
]);

/** What an answer must carry by its kind and place, written out: the definition makes the same of what it says once. */
const page = {
  'content-security-policy':
    "base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': expect.stringContaining('geolocation=()') as string,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};
const part = { 'cross-origin-resource-policy': 'same-origin', 'x-content-type-options': 'nosniff' };
const forAll = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };
const framed = Object.fromEntries(Object.entries(page).filter(([name]) => name !== 'x-frame-options'));
const card = {
  ...framed,
  ...forAll,
  'content-security-policy': page['content-security-policy'].replace(
    "frame-ancestors 'none'",
    'frame-ancestors *',
  ),
};
const kept = 'public, max-age=0, must-revalidate';
const html = { 'content-type': 'text/html; charset=utf-8', 'cache-control': kept };
const told = (type: string) => ({ 'content-type': type, 'cache-control': kept });

const expected: readonly (readonly [string, number, Record<string, string>])[] = [
  ['/', 200, { ...page, ...html }],
  ['/en/barrierer/', 200, { ...page, ...html }],
  ['/soeg/?q=sundhed', 200, { ...page, ...html }],
  ['/data/', 200, { ...page, ...html }],
  ['/barrierer?status=loest', 308, { ...page, location: '/barrierer/?status=loest' }],
  ['/findes-ikke/', 404, { ...page, ...html }],
  ['/en/findes-ikke/', 404, { ...page, ...html }],
  ['/indlejr/barrierer/su-handicaptillaeg/', 200, { ...card, ...html }],
  ['/en/indlejr/barrierer/su-handicaptillaeg.svg', 200, { ...card, ...told('image/svg+xml; charset=utf-8') }],
  ['/data/v1/barriers.json', 200, { ...part, ...forAll, ...told('application/json') }],
  ['/data/v1/barriers.csv', 200, { ...page, ...forAll, ...told('text/csv; charset=utf-8') }],
  ['/feeds/alt.atom', 200, { ...page, ...told('application/atom+xml; charset=utf-8') }],
  ['/feeds/alt.json', 200, { ...part, ...told('application/json') }],
  ['/feeds/frister.ics', 200, { ...page, ...told('text/calendar; charset=utf-8') }],
  ['/.well-known/security.txt', 200, { ...part, ...told('text/plain; charset=utf-8') }],
  ['/.well-known/maalbilledet.json', 200, { ...part, ...told('application/json') }],
  ['/favicon.svg', 200, { ...page, ...told('image/svg+xml; charset=utf-8') }],
  ['/api/feedback', 200, page],
  ['/api/findes-ikke', 404, page],
];

test.each(expected)('the node host answers %s with %i and its headers', async (address, status, headers) => {
  await expectHeaders(origin, address, status, headers);
});

describe.each(Object.entries(webServers))('%s with the generated configuration', (name, start) => {
  let plain: string;
  let secure: string;
  const stops: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    plain = await started(`http://127.0.0.1:${await freePort()}`);
    secure = await started(`https://localhost:${await freePort()}`);
  }, 600_000);

  afterAll(async () => {
    for (const stop of stops) await stop();
  });

  test.each(expected)('answers %s with %i and its headers', async (address, status, headers) => {
    await expectHeaders(plain, address, status, headers);
  });

  test('lets what holds a hash in its name be kept for ever', async () => {
    const hashed = (await publishedFiles(dist)).filter((file) => file.startsWith('_astro/'));
    expect(hashed.some((file) => file.endsWith('.woff2'))).toBe(true);
    for (const file of hashed) {
      const { headers } = await rawRequest(plain, `/${file}`);
      expect(headers, file).toMatchObject({
        ...part,
        'cache-control': 'public, max-age=31536000, immutable',
      });
    }
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
    ['GET', '/en/barrierer?a=b&c=d'],
    ['GET', '/indlejr'],
    ['GET', '/data/v1'],
    ['GET', '/_astro/findes-ikke.css'],
    ['GET', '/data/v1/findes-ikke.json'],
    ['GET', '/indlejr/findes-ikke.svg'],
    ['GET', '/en/indlejr/findes-ikke/'],
    ['GET', '/.env'],
    ['GET', '/.well-known/findes-ikke'],
    ['GET', '/skal/'],
    ['GET', '/en/skal/index.html'],
    ['GET', '/barrierer/%61'],
    ['HEAD', '/barrierer/'],
    ['HEAD', '/findes-ikke/'],
    ['POST', '/barrierer/'],
    ['POST', '/en/barrierer/'],
    ['DELETE', '/data/v1/barriers.json'],
    ['GET', '/api'],
    ['POST', '/api/feedback'],
  ])('answers %s %s with the status and headers of the node host', async (method, address) => {
    await expectSame(address, {}, method);
  });

  test('refuses an address that no file can have, as a page', async () => {
    for (const host of [origin, plain]) {
      const { status, headers } = await rawRequest(host, '/barrierer/%00');
      expect([400, 404]).toContain(status);
      expect(headers).toMatchObject(page);
    }
  });

  test('speaks English at an address below /en/, also where there is no page', async () => {
    const words = async (address: string, method = 'GET') =>
      (await rawRequest(plain, address, { method })).body;
    expect(await words('/findes-ikke/')).toMatch(/<html lang="da".*<h1>Siden findes ikke<\/h1>/s);
    expect(await words('/en/findes-ikke/')).toMatch(/<html lang="en".*<h1>Page not found<\/h1>/s);
    expect(await words('/barrierer/', 'POST')).toBe('Adressen kan kun læses.');
    expect(await words('/en/barrierer/', 'POST')).toBe('This address can only be read.');
  });

  test('answers that nothing is new with the headers of the node host', async () => {
    const documents = (await oneOfEachKind()).filter((address) => /\/$|\.(?:csv|svg)$/.test(address));
    for (const address of documents) {
      const again = async (host: string) => {
        const { headers } = await rawRequest(host, address);
        return rawRequest(host, address, { headers: { 'if-none-match': headers.etag } });
      };
      const here = await again(plain);
      expect([address, here.status]).toEqual([address, 304]);
      expect(comparable(here), address).toEqual(comparable(await again(origin)));
    }
  });

  test('adds only Strict-Transport-Security over https, to every answer, and never over http', async () => {
    for (const address of ['/', '/findes-ikke/', '/barrierer', '/data/v1/barriers.json', '/api/feedback']) {
      const [answer, without] = await Promise.all([rawRequest(secure, address), rawRequest(plain, address)]);
      expect(comparable(answer)).toEqual({
        status: without.status,
        headers: { ...comparable(without).headers, 'strict-transport-security': 'max-age=63072000' },
      });
    }
  });

  test('gives every file of the built site, byte for byte', async () => {
    const differences = await checkSite(new URL(plain), dist, () => undefined);
    expect(differences).toEqual({ changed: [], missing: [], extra: [], unread: [] });
  });

  test('says in the language of the form that an error is one, with the headers of a page, where the service is down', async () => {
    const alone = await started(`http://127.0.0.1:${await freePort()}`, `127.0.0.1:${await freePort()}`);
    const { status, headers, body } = await rawRequest(alone, '/api/feedback');
    expect([status, body]).toEqual([502, 'Der skete en fejl hos os. Prøv igen om lidt.']);
    expect(headers).toMatchObject(page);
    expect(headers.server).toBe(name === 'nginx' ? 'nginx' : undefined);
    const english = await rawRequest(alone, '/api/feedback?sprog=en');
    expect(english.body).toBe('Something went wrong on our side. Try again in a moment.');
  });

  async function started(address: string, behind: string = service): Promise<string> {
    stops.push(await start({ address, root: dist, service: behind }));
    return address;
  }

  async function expectSame(address: string, headers: Record<string, string>, method = 'GET') {
    const here = await rawRequest(plain, address, { headers, method });
    const there = await rawRequest(origin, address, { headers, method });
    const asked = `${method} ${address} ${JSON.stringify(headers)}`;
    expect(comparable(here), asked).toEqual(comparable(there));
    if (there.headers.vary !== undefined) expect(here.headers.vary, asked).toBe(there.headers.vary);
  }
});

/** Every security header of an answer, and those that are named: one too many fails as well. */
async function expectHeaders(
  host: string,
  address: string,
  status: number,
  headers: Record<string, string>,
): Promise<void> {
  const answer = await rawRequest(host, address);
  const told = Object.entries(answer.headers).filter(
    ([name]) => name in headers || name in page || name in forAll || name === 'set-cookie',
  );
  expect([answer.status, Object.fromEntries(told)]).toEqual([status, headers]);
}

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

function comparable({ status, headers }: RawAnswer): Pick<RawAnswer, 'status' | 'headers'> {
  const compared = Object.entries(headers).filter(
    ([name]) =>
      // nginx puts a sentence into its redirects, which nobody sees
      !ofTheHost.has(name) && !(name === 'content-type' && status >= 300 && status < 400),
  );
  return { status, headers: Object.fromEntries(compared) };
}
