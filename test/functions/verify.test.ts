import { execFile } from 'node:child_process';
import { appendFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../functions/config.ts';
import { startNodeHost } from '../../functions/hosts/node.ts';
import { precompress } from '../../scripts/precompress.ts';
import { CHAIN } from '../../scripts/published/chain.ts';
import { MANIFEST } from '../../scripts/published/manifest.ts';
import { writeManifest } from './support/manifest.ts';
import type { Origin } from '../../scripts/published/origin.ts';
import { chainOf } from '../../site/data/releases.ts';
import { freePort } from '../../scripts/free-port.ts';
import { templates } from './support/app.ts';
import { emptyFolder } from './support/folder.ts';
import { chainFile, statesUpTo } from './support/release.ts';

const COMMIT = '7f6a4ca2d8b1e0f39c5a6b7d8e9f0a1b2c3d4e5f';

const origin: Origin = {
  commit: COMMIT,
  modified: false,
  synthetic: true,
  day: '2026-11-24',
  dataFormat: '1.0',
  environment: { SOURCE_DATE_EPOCH: '1795478400', PORTAL_URL: 'https://maalbilledet.example' },
};

const chain = chainOf(statesUpTo(3));
const HOLDS = `Kæden af 3 udgivelser hænger sammen. Gem dens fingeraftryk, så det kan ses, hvis noget bliver skrevet om:
  ${chain.at(-1)?.hash ?? ''}
`;

const LONG = 'barrierer/index.html';
const SHORT = 'index.html';

/** A small built site, as scripts/build.ts leaves it. */
async function builtSite(changes: Partial<Origin> = {}): Promise<string> {
  const folder = await emptyFolder();
  const files = {
    [SHORT]: '<h1>Forside</h1>',
    [LONG]: `<h1>Barrierer</h1>${'<p>En lang side</p>'.repeat(200)}`,
    '404.html': '<h1>Siden findes ikke</h1>',
    'data/v1/maal.json': '{}',
    [CHAIN]: chainFile(chain),
    'skal/index.html': templates.da,
    'en/skal/index.html': templates.en,
    '.well-known/security.txt': 'Contact: mailto:a@b.dk',
  };
  for (const [name, contents] of Object.entries(files)) await put(folder, name, contents);
  await writeManifest(folder, { ...origin, ...changes });
  await precompress(folder);
  return folder;
}

async function put(folder: string, name: string, contents: string): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), contents);
}

/** The folder served by the node host, on a port of its own. */
async function served(folder: string): Promise<string> {
  const config = { ...readConfig({ FEEDBACK_DATA: await emptyFolder() }), port: 0 };
  const host = await startNodeHost(config, folder, { say: () => undefined, log: () => undefined });
  onTestFinished(host.close);
  return host.address;
}

/** `npm run verify` with the built site in a folder. */
function verify(folder: string, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = { ...process.env, PORTAL_OUT: folder };
  return new Promise((resolve) =>
    execFile(process.execPath, ['scripts/verify.ts', ...args], { env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    ),
  );
}

describe('a built site by itself', () => {
  test('is what its manifest says, and says of which commit and for which day', async () => {
    const folder = await builtSite();
    expect(await verify(folder)).toEqual({
      code: 0,
      out: `${folder} er bygget af commit ${COMMIT} for 2026-11-24.\nDe 8 filer er, som de blev bygget.\n${HOLDS}`,
      err: '',
    });
  });

  test('names what was changed, what is missing and what was added, and ends with 1', async () => {
    const folder = await builtSite();
    await appendFile(join(folder, SHORT), ' ');
    await rm(join(folder, 'data/v1/maal.json'));
    await put(folder, 'ny/index.html', 'Ny side');
    const { code, err } = await verify(folder);
    expect(code).toBe(1);
    expect(err).toBe(`Ændret:
  index.html
Mangler:
  data/v1/maal.json
Står ikke i .well-known/maalbilledet.json:
  ny/index.html
Filerne er ikke de samme: 1 ændret, 1 mangler, 1 for meget.
`);
  });

  test.each([
    ['holds something else', brotliCompressSync('<h1>Noget andet</h1>')],
    ['is not packed', Buffer.from('<h1>Noget andet</h1>')],
  ])('is not the same where a packed file %s', async (_, bytes) => {
    const folder = await builtSite();
    await writeFile(join(folder, `${LONG}.br`), bytes);
    const { code, err } = await verify(folder);
    expect([code, err]).toEqual([1, `Ændret:\n  ${LONG}.br\nFilerne er ikke de samme: 1 ændret.\n`]);
  });

  test('that was never built, or whose manifest is none, says what to do', async () => {
    const empty = await emptyFolder();
    const never = await verify(empty);
    expect([never.code, never.err]).toEqual([
      1,
      `${join(empty, MANIFEST)} kan ikke læses. Kør npm run build først.\n`,
    ]);
    await put(empty, MANIFEST, '{"files": {}}');
    const broken = await verify(empty);
    expect(broken.code).toBe(1);
    expect(broken.err).toContain('er ikke en liste');
  });

  test('of which much differs lists the first twenty', async () => {
    const folder = await builtSite();
    for (let n = 1; n <= 25; n++) await put(folder, `ekstra/${n}.html`, 'x');
    const { err } = await verify(folder);
    expect(err.match(/ekstra/g)).toHaveLength(20);
    expect(err).toContain('  … og 5 til\n');
  });
});

describe('a live site', () => {
  test('with the same files is the same, packed and plain, and the way there is told', async () => {
    const folder = await builtSite();
    const address = await served(await builtSite());
    const { code, out, err } = await verify(folder, address);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Hentet 7 af 7 filer …');
    expect(out).toContain(`${address} har de samme filer som ${folder}, byte for byte.`);
  });

  test.each([SHORT, LONG, '404.html', 'data/v1/maal.json', '.well-known/security.txt', MANIFEST])(
    'with one changed byte in %s is found out',
    async (name) => {
      const live = await builtSite();
      await appendFile(join(live, name), ' ');
      const { code, err } = await verify(await builtSite(), await served(live));
      expect([code, err]).toEqual([1, `Ændret:\n  ${name}\nFilerne er ikke de samme: 1 ændret.\n`]);
    },
  );

  test('that gives browsers another page, packed, than it gives others is found out', async () => {
    const live = await builtSite();
    await writeFile(join(live, `${LONG}.br`), brotliCompressSync('<h1>Noget andet</h1>'));
    const { code, err } = await verify(await builtSite(), await served(live));
    expect([code, err]).toEqual([1, `Ændret:\n  ${LONG}\nFilerne er ikke de samme: 1 ændret.\n`]);
  });

  test('without a file, and with one that the built site does not have, is found out', async () => {
    const live = await builtSite();
    await mkdir(join(live, 'ny'));
    await rename(join(live, 'data/v1/maal.json'), join(live, 'ny/maal.json'));
    await writeManifest(live, origin);
    await rm(join(live, `${MANIFEST}.br`), { force: true });
    const { code, err } = await verify(await builtSite(), await served(live));
    expect(code).toBe(1);
    expect(err).toContain('Mangler:\n  data/v1/maal.json\n');
    expect(err).toContain('Står ikke i .well-known/maalbilledet.json:\n  ny/maal.json\n');
  });

  test('of another commit or other settings is not compared, and the way to build the same is told', async () => {
    const other = COMMIT.replace('7', 'b');
    const live = await served(
      await builtSite({ commit: other, environment: { PORTAL_URL: 'https://a.dk' } }),
    );
    const { code, err } = await verify(await builtSite(), live);
    expect(code).toBe(1);
    expect(err).toContain(`git checkout ${other} && npm ci && PORTAL_URL='https://a.dk' npm run build`);
  });

  test('cannot put a command of its own into what it has its visitor run', async () => {
    const live = await served(await builtSite({ environment: { PORTAL_PUBLISHER: "'; touch x; '" } }));
    const { err } = await verify(await builtSite(), live);
    expect(err).toContain(String.raw`PORTAL_PUBLISHER=''\''; touch x; '\''' npm run build`);
  });

  test.each<[string, Partial<Origin>]>([
    ['a command for a commit', { commit: 'main; touch x' }],
    ['a command for a setting', { environment: { 'A=1; touch x;': '' } }],
    ['codes that steer the terminal', { environment: { PORTAL_PUBLISHER: '\u001B[2J' } }],
  ])('that states %s states nothing', async (_, changes) => {
    const live = await served(await builtSite(changes));
    const { code, err } = await verify(await builtSite(), live);
    expect([code, err]).toEqual([1, expect.stringContaining('er ikke en liste over portalens filer')]);
  });

  test('that fails for a moment is not called changed', async () => {
    const live = await builtSite();
    const manifest = await readFile(join(live, MANIFEST));
    const server = createServer((asked, answer) => {
      answer.statusCode = asked.url === `/${MANIFEST}` ? 200 : 503;
      answer.end(asked.url === `/${MANIFEST}` ? manifest : '');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const { code, err } = await verify(live, `http://127.0.0.1:${port}/`);
    expect([code, err.split('\n').at(-2)]).toEqual([1, 'Filerne er ikke de samme: 6 ikke hentet.']);
  });

  test('that is no portal, does not answer, or is no address is told apart', async () => {
    const folder = await builtSite();
    const live = await builtSite();
    await rm(join(live, MANIFEST));
    expect((await verify(folder, await served(live))).err).toContain('(svaret var 404)');
    expect((await verify(folder, `http://127.0.0.1:${await freePort()}/`)).err).toContain('svarer ikke');
    expect((await verify(folder, 'portal.dk')).err).toContain('"portal.dk" er ikke en adresse.');
  });
});
