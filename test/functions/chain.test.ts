import { execFile, execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { refuseOtherHistory } from '../../scripts/deploy/same-history.ts';
import { CHAIN, chainFault, chainWords, parseChain, rewritten } from '../../scripts/published/chain.ts';
import { chainOf, releaseHash, type Release } from '../../site/data/releases.ts';
import { readReleases } from '../../site/source/releases.ts';
import { Repository } from '../content/repository.ts';
import { emptyFolder } from './support/folder.ts';
import { memoryBucket } from './support/memory-bucket.ts';
import { builtRelease, chainFile, commitOf, statesUpTo } from './support/release.ts';

const states = statesUpTo(9);
const chain = chainOf(states);

/** The chain as it would be if one release had always said something else. */
function rewrittenAt(number: number): Release[] {
  return chainOf(
    states.map((state, index) => (index === number - 1 ? { ...state, content: 'f'.repeat(64) } : state)),
  );
}

describe('the chain of releases in git', () => {
  test('has each commit of the main line that changed the content, with what sha256sum says of it', () => {
    const repository = new Repository();
    repository.commit({ 'a.mdx': 'et', 'mappe/æ.yaml': 'to' });
    repository.commit({ 'a.mdx': null, 'b.mdx': 'et', 'billede.png': Buffer.from([0, 255, 1]) });
    repository.git('commit', '-q', '--allow-empty', '-m', 'Kun kode');
    repository.git('switch', '-q', '-c', 'gren');
    repository.commit({ 'c.mdx': 'tre' });
    repository.commit({ 'c.mdx': 'fire' });
    repository.git('switch', '-q', 'main');
    repository.save('merge', '-q', '--no-ff', '-m', 'Flettet', 'gren');
    const releases = readReleases(repository.content) ?? [];
    expect(releases.map(({ number }) => number)).toEqual([1, 2, 3]);
    for (const { commit, content, date } of releases) {
      repository.git('checkout', '-q', commit);
      const list = 'git ls-files -z | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum';
      const said = execFileSync('sh', ['-c', list], { cwd: repository.content, encoding: 'utf8' });
      expect(said).toBe(`${content}  -\n`);
      expect(repository.git('log', '-1', '--format=%cs').trim()).toBe(date);
    }
  });

  test('is the same in every clone, goes on with each commit, and is another one where history was rewritten', () => {
    const repository = new Repository();
    for (let n = 1; n <= 3; n++) repository.commit({ 'a.mdx': `udgave ${n}` });
    const before = readReleases(repository.content) ?? [];
    expect(readReleases(repository.shallowClone(100))).toEqual(before);
    repository.commit({ 'a.mdx': 'udgave 4' });
    const after = readReleases(repository.content) ?? [];
    expect(after.slice(0, 3)).toEqual(before);
    expect(rewritten(before, after)).toBeUndefined();
    repository.git('reset', '-q', '--hard', 'HEAD~3');
    for (const text of ['udgave 2b', 'udgave 3', 'udgave 4']) repository.commit({ 'a.mdx': text });
    expect(rewritten(after, readReleases(repository.content) ?? [])).toMatch(/^Udgivelse 2 er skrevet om: /);
  });

  test('is not known without git, nor in a clone of the newest commits alone', async () => {
    const repository = new Repository();
    for (let n = 1; n <= 3; n++) repository.commit({ 'a.mdx': `udgave ${n}` });
    expect(readReleases(repository.shallowClone(1))).toBeUndefined();
    expect(readReleases(await emptyFolder())).toBeUndefined();
  });
});

describe('a chain', () => {
  test('of releases that each rest on the one before holds, and anybody can reckon its hashes', () => {
    expect(chainFault(chain)).toBeUndefined();
    expect(chainWords(chain)).toContain(`Kæden af 9 udgivelser hænger sammen.`);
    const last = chain[8];
    const lines = [9, '2026-11-24', commitOf(9), '9'.repeat(64), chain[7]?.hash]
      .map((line) => `${line}\n`)
      .join('');
    expect(execFileSync('sh', ['-c', 'sha256sum'], { input: lines, encoding: 'utf8' })).toBe(
      `${last?.hash}  -\n`,
    );
  });

  test.each(chain.map(({ number }) => [number]))(
    'in which only release %i was changed names it',
    (number) => {
      const changed = chain.map((release) =>
        release.number === number ? { ...release, date: '2026-01-01' } : release,
      );
      expect(chainFault(changed)).toMatch(
        new RegExp(`^Udgivelse ${number} \\(1\\. januar 2026, .* er ændret: `),
      );
    },
  );

  test.each(chain.slice(0, -1).map(({ number }) => [number]))(
    'in which release %i was given a new hash names it: the next rests on the old one',
    (number) => {
      const changed = chain.map((release) => {
        if (release.number !== number) return release;
        const other = { ...release, content: 'f'.repeat(64) };
        return { ...other, hash: releaseHash(other) };
      });
      expect(chainFault(changed)).toMatch(
        new RegExp(`^Udgivelse ${number} .* er skrevet om, .*Udgivelse ${number + 1} `),
      );
    },
  );

  test.each([1, 2, 5, 8])('from which release %i was taken does not hold', (number) => {
    expect(chainFault(chain.filter((release) => release.number !== number))).toBeDefined();
  });

  test.each([1, 4, 9])(
    'that was reckoned anew from release %i names it beside one that was kept',
    (number) => {
      const other = rewrittenAt(number);
      expect(chainFault(other)).toBeUndefined();
      expect(rewritten(other, chain)).toMatch(new RegExp(`^Udgivelse ${number} er skrevet om`));
      expect(rewritten(other, chain.slice(0, number - 1))).toBeUndefined();
    },
  );

  test.each(['', '{}', '{"head": null, "releases": [{"number": 1}]}', '<h1>Siden findes ikke</h1>'])(
    'that is written as %j is none',
    (text) => {
      expect(() => parseChain(text, 'https://a.dk/x')).toThrow(
        'https://a.dk/x er ikke en kæde af udgivelser.',
      );
    },
  );
});

/** A live site that has a chain; its other files are those of the folder. */
async function served(releases: readonly Release[], folder: string): Promise<string> {
  const server = createServer((asked, answer) => {
    const path = asked.url?.slice(1) ?? '';
    if (path === CHAIN) return void answer.end(chainFile(releases));
    readFile(join(folder, path)).then(
      (bytes) => answer.end(bytes),
      () => answer.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

function verify(folder: string, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = { ...process.env, PORTAL_OUT: folder };
  return new Promise((resolve) =>
    execFile(process.execPath, ['scripts/verify.ts', ...args], { env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    ),
  );
}

describe('npm run verify', () => {
  test('follows a live site from a hash that was kept, without a build, and gives the one to keep now', async () => {
    const nothing = await emptyFolder();
    const address = await served(chain, nothing);
    const { code, out } = await verify(nothing, address, '--since', chain[3]?.hash ?? '');
    expect(code).toBe(0);
    expect(out).toContain(
      'Udgivelse 4 (24. november 2026, commit 040404040404) er den, hvis fingeraftryk du gemte.',
    );
    expect(out).toContain('står uændret, og 5 er kommet til siden.');
    expect(out).toContain(chain.at(-1)?.hash);
  });

  test('tells whoever kept a hash that something before it was rewritten', async () => {
    const nothing = await emptyFolder();
    const { code, err } = await verify(
      nothing,
      await served(rewrittenAt(2), nothing),
      '--since',
      chain[3]?.hash ?? '',
    );
    expect([code, err]).toEqual([1, expect.stringMatching(/^Fingeraftrykket \w{64} står ikke i kæden\./)]);
  });

  test('names the release that a live site has rewritten, and one that its own chain gives away', async () => {
    const folder = await builtRelease(9);
    const other = await verify(folder, await served(rewrittenAt(5), folder));
    expect([other.code, other.err]).toEqual([
      1,
      expect.stringMatching(/^Udgivelse 5 er skrevet om: på sitet er den/),
    ]);
    const [first, ...rest] = chain;
    const forged = [{ ...first, content: 'f'.repeat(64) } as Release, ...rest];
    expect((await verify(folder, await served(forged, folder))).err).toMatch(/^Udgivelse 1 .* er ændret/);
  });

  test('finds a built site whose chain does not hold, though its manifest does', async () => {
    const folder = await builtRelease(3, { [CHAIN]: chainFile(chain.slice(1, 3)) });
    const { code, err } = await verify(folder);
    expect([code, err]).toEqual([1, expect.stringContaining('Begyndelsen af kæden mangler')]);
  });
});

describe('npm run deploy', () => {
  const holding = async (releases: readonly Release[]) => {
    const { bucket } = memoryBucket();
    await bucket.put(CHAIN, Buffer.from(chainFile(releases)));
    return bucket;
  };

  test('goes on from what is published, and does the same again', async () => {
    for (const published of [[], chain.slice(0, 4), chain])
      await expect(refuseOtherHistory(await holding(published), chain)).resolves.toBeUndefined();
    await expect(refuseOtherHistory(memoryBucket().bucket, chain)).resolves.toBeUndefined();
  });

  test('refuses to rewrite what is published, by name', async () => {
    await expect(refuseOtherHistory(await holding(chain.slice(0, 5)), rewrittenAt(3))).rejects.toThrow(
      /^Udgivelse 3 er skrevet om: .*--any-history/,
    );
  });

  test('refuses what is older than the site, and what knows nothing of before', async () => {
    const bucket = await holding(chain);
    await expect(refuseOtherHistory(bucket, chain.slice(0, 7))).rejects.toThrow(
      /nyere .* Udgivelse 8 .*rollback/,
    );
    await expect(refuseOtherHistory(bucket, [])).rejects.toThrow('git fetch --unshallow');
  });
});
