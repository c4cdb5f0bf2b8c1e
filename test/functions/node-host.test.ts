import { readdir, readFile, stat, truncate } from 'node:fs/promises';
import { brotliDecompressSync } from 'node:zlib';
import { join } from 'node:path';
import { Decrypter, armor } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { startNodeHost } from '../../functions/hosts/node.ts';
import { precompress } from '../../scripts/precompress.ts';
import { emptyFolder } from './support/folder.ts';
import { message } from './support/app.ts';
import { rawRequest } from './support/raw-request.ts';
import { runningHost } from './support/site.ts';
import { readPage } from './support/page.ts';

describe('the built site', () => {
  test('is served with the right types', async () => {
    const { address } = await runningHost();
    const types = {
      '/': 'text/html; charset=utf-8',
      '/barrierer/': 'text/html; charset=utf-8',
      '/_astro/side.DfZ3.css': 'text/css; charset=utf-8',
      '/pagefind/wasm.da.pagefind': 'application/wasm',
      '/pagefind/fragment/da_1.pf_fragment': 'application/octet-stream',
      '/data/v1/maal.json': 'application/json',
      '/data/v1/maal.csv': 'text/csv; charset=utf-8',
      '/data/v1/catalog.ttl': 'text/turtle; charset=utf-8',
      '/data/v1/catalog.jsonld': 'application/ld+json',
      '/indlejr/barrierer/en.svg': 'image/svg+xml; charset=utf-8',
      '/feeds/alt.atom': 'application/atom+xml; charset=utf-8',
      '/feeds/frister.ics': 'text/calendar; charset=utf-8',
      '/.well-known/security.txt': 'text/plain; charset=utf-8',
    };
    for (const [path, type] of Object.entries(types)) {
      const answer = await rawRequest(address, path);
      expect([path, answer.status, answer.headers['content-type']]).toEqual([path, 200, type]);
    }
  });

  test('adds the slash and keeps the query', async () => {
    const answer = await rawRequest((await runningHost()).address, '/barrierer?status=loest');
    expect([answer.status, answer.headers.location]).toEqual([308, '/barrierer/?status=loest']);
  });

  test('answers what is not there with its own page and 404', async () => {
    const { address } = await runningHost();
    for (const path of ['/findes-ikke/', '/index.html/', '/barrierer/x']) {
      const answer = await rawRequest(address, path);
      expect([path, answer.status, answer.body]).toEqual([path, 404, '<h1>Siden findes ikke</h1>']);
    }
  });

  test.each([
    '/../uden-for.txt',
    '/..%2fuden-for.txt',
    '/%2e%2e/uden-for.txt',
    '/barrierer/..%5c..%5cuden-for.txt',
    '/..\\uden-for.txt',
    '//../uden-for.txt',
    '/barrierer/%00',
    '/.env',
    '/%2eenv',
    '/.git/config',
    '/barrierer/.skjult',
    '/.well-known/../.env',
    '/skal/',
    '/skal',
    '/skal/index.html',
    '/en/skal/',
    '/en/skal',
    '/en/skal/index.html',
    '/%73kal/',
    '/./skal/',
  ])('does not give %s', async (path) => {
    const answer = await rawRequest((await runningHost()).address, path);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.body).not.toMatch(/hemmelig|shell:main/);
  });

  test('is read only', async () => {
    const answer = await rawRequest((await runningHost()).address, '/barrierer/', { method: 'POST' });
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  test('may be kept for ever where the name holds a hash, else only until it is asked after', async () => {
    const { address } = await runningHost();
    const css = await rawRequest(address, '/_astro/side.DfZ3.css');
    expect(css.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const page = await rawRequest(address, '/barrierer/');
    expect(page.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    const again = await rawRequest(address, '/barrierer/', {
      headers: { 'if-none-match': page.headers.etag },
    });
    expect([again.status, again.body]).toEqual([304, '']);
  });

  test('is compressed where the browser asks for it', async () => {
    const { address } = await runningHost();
    const packed = await rawRequest(address, '/barrierer/', { headers: { 'accept-encoding': 'gzip' } });
    expect([packed.headers['content-encoding'], packed.headers.vary]).toEqual(['gzip', 'Accept-Encoding']);
    expect((await rawRequest(address, '/barrierer/')).headers['content-encoding']).toBeUndefined();
  });

  test('is sent as the build packed it where the browser takes brotli, and plain where it refuses it', async () => {
    const { address, dist } = await runningHost();
    await precompress(dist);
    const ask = (accepted: string) =>
      rawRequest(address, '/barrierer/', { headers: { 'accept-encoding': accepted } });
    const packed = await readFile(join(dist, 'barrierer', 'index.html.br'));
    for (const accepted of ['br', 'gzip, deflate, br', 'gzip,br;q=0.9']) {
      const { headers } = await ask(accepted);
      expect([accepted, headers['content-encoding'], headers['content-length'], headers.vary]).toEqual([
        accepted,
        'br',
        String(packed.length),
        'Accept-Encoding',
      ]);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
    }
    expect(brotliDecompressSync(packed).toString()).toContain('<h1>Barrierer</h1>');
    for (const refused of ['br;q=0', 'identity', 'sbr'])
      expect((await ask(refused)).headers['content-encoding']).toBeUndefined();
    expect((await ask('br;q=0.0, gzip')).headers['content-encoding']).toBe('gzip');
    expect(await readdir(dist)).not.toContain('index.html.br');
  });
});

test('a file that cannot be read is a Danish 500, told to the operator, with the security headers', async () => {
  const { address, dist, lines } = await runningHost();
  await truncate(join(dist, 'index.html'), 3 * 1024 ** 3);
  const answer = await rawRequest(address, '/');
  expect([answer.status, answer.body]).toEqual([500, 'Der skete en fejl hos os. Prøv igen om lidt.']);
  expect(answer.headers['x-frame-options']).toBe('DENY');
  expect(lines.at(-1)).toMatch(/^En side kunne ikke vises: /);
});

test('the parts of a page carry those that mean something for them', async () => {
  const { address } = await runningHost();
  for (const path of ['/_astro/side.DfZ3.css', '/pagefind/wasm.da.pagefind']) {
    const { headers } = await rawRequest(address, path);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['permissions-policy']).toBeUndefined();
  }
  // a feed is shown by browsers as a document
  expect((await rawRequest(address, '/feeds/alt.atom')).headers['x-frame-options']).toBe('DENY');
});

test('every page and every answer of the service carries the security headers, and none a cookie', async () => {
  const { address } = await runningHost();
  for (const path of ['/', '/barrierer', '/findes-ikke', '/api/feedback', '/api/kvittering/x', '/api/x']) {
    const { headers } = await rawRequest(address, path);
    expect(headers).toMatchObject({
      'content-security-policy':
        "base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['permissions-policy']).toContain('geolocation=()');
    expect(headers['set-cookie']).toBeUndefined();
  }
});

describe('what other websites may use', () => {
  const headersOf = async (path: string, headers = {}) =>
    (await rawRequest((await runningHost()).address, path, { headers })).headers;

  test('the data can be fetched from every page, also where the browser only asks whether they are new', async () => {
    const first = await headersOf('/data/v1/maal.json');
    const { address } = await runningHost();
    const { headers } = await rawRequest(address, '/data/v1/maal.csv');
    const again = await rawRequest(address, '/data/v1/maal.csv', {
      headers: { 'if-none-match': headers.etag },
    });
    expect(again.status).toBe(304);
    for (const answer of [first, headers, again.headers])
      expect(answer).toMatchObject({
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        'x-content-type-options': 'nosniff',
      });
  });

  test('a card may be shown in a frame by every page', async () => {
    for (const path of ['/indlejr/barrierer/en/', '/en/indlejr/barrierer/en/', '/indlejr/barrierer/en.svg']) {
      const headers = await headersOf(path);
      expect(headers['content-security-policy'], path).toBe(
        "base-uri 'self'; form-action 'self'; frame-ancestors *; object-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
      );
      expect(headers['x-frame-options'], path).toBeUndefined();
      expect(headers['cross-origin-resource-policy'], path).toBe('cross-origin');
      expect(headers['x-content-type-options'], path).toBe('nosniff');
    }
  });

  test('the data can be shown in no frame, and nothing else is open', async () => {
    expect((await headersOf('/data/v1/maal.csv'))['x-frame-options']).toBe('DENY');
    for (const path of [
      '/',
      '/data/',
      '/barrierer/',
      '/indlejr/../',
      '/data/v1/../../',
      '/api/feedback',
      '/x/data/v1/maal.json',
      '/x/indlejr/',
    ]) {
      const headers = await headersOf(path);
      expect(headers['access-control-allow-origin'], path).toBeUndefined();
      expect(headers['cross-origin-resource-policy'], path).toBe('same-origin');
      expect(headers['x-frame-options'], path).toBe('DENY');
    }
  });
});

describe('feedback over HTTP', () => {
  test('twenty at the same time lie on disk as one record that nobody can read without the key', async () => {
    const { address, dataFolder, lines } = await runningHost();
    const post = async (fields: Record<string, string>) =>
      (await fetch(`${address}api/feedback`, { method: 'POST', body: new URLSearchParams(fields) })).text();
    const review = readPage(await post(message));
    // somebody reads it through
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    const send = () => post(review.hidden());
    const pages = await Promise.all(Array.from({ length: 20 }, send));
    const codes = pages.map((page) => /receipt__code"[^>]*>([^<]+)</.exec(page)?.[1]);
    expect(codes[0]).toMatch(/^(\w{4} ){6}\w{4}$/);
    expect(new Set(codes).size).toBe(1);

    const folder = join(dataFolder, 'store', 'feedback');
    const records = await readdir(folder);
    expect(records).toHaveLength(1);
    const record = await readFile(join(folder, records[0] ?? ''), 'utf8');
    for (const word of ['journaler', 'question', codes[0]?.slice(0, 4) ?? ''])
      expect(record).not.toContain(word);
    const decrypter = new Decrypter();
    decrypter.addIdentity((await readFile(join(dataFolder, 'keys', 'identity.txt'), 'utf8')).trim());
    const { sealed } = JSON.parse(record) as { sealed: string };
    expect(await decrypter.decrypt(armor.decode(sealed), 'text')).toContain(message.text);
    expect(lines.join('\n')).not.toMatch(/journaler|kvittering\//);
  });

  test('a body whose length is not told is still cut off at the limit', async () => {
    const { address } = await runningHost();
    const body = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(8192).fill(97)),
    });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, headers, duplex: 'half' };
    const status = await fetch(`${address}api/feedback`, init).then(
      (answer) => answer.status,
      () => 'cut off',
    );
    // the host may close the connection before the sender has read the answer
    expect([413, 'cut off']).toContain(status);
    expect((await fetch(address)).status).toBe(200);
  });
});

describe("the keys of one's own machine", () => {
  test('are made once, told of, and kept from others', async () => {
    const { dataFolder, lines, dist, config, voices } = await runningHost();
    expect(lines[0]).toMatch(/^Der er lavet et nøglepar til beskeder\. Den private nøgle.*identity\.txt\.$/);
    const file = join(dataFolder, 'keys', 'identity.txt');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const identity = await readFile(file, 'utf8');
    const second = await startNodeHost(config, dist, voices);
    await second.close();
    expect(await readFile(file, 'utf8')).toBe(identity);
    expect(lines.at(-1)).toMatch(/^Beskeder krypteres til nøgleparret\./);
  });
});

describe('a start that cannot be', () => {
  test('on a port that is taken names the variable to set', async () => {
    const { address, config, dist, voices } = await runningHost();
    const port = Number(new URL(address).port);
    await expect(startNodeHost({ ...config, port }, dist, voices)).rejects.toThrow(
      `Port ${port} er optaget af et andet program. Sæt PORT til en anden, for eksempel: PORT=${port + 1} npm start`,
    );
  });

  test('without a built site says what to run', async () => {
    const { config, voices } = await runningHost();
    await expect(startNodeHost(config, await emptyFolder(), voices)).rejects.toThrow(
      'Kør npm run build først.',
    );
  });
});
