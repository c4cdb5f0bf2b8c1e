import { execFile, execFileSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { MANIFEST, parseManifest, publishedFiles, sumsOf } from '../../scripts/published/manifest.ts';
import { formatVersion } from '../../site/data/changelog.ts';
import { BUILT_ON, REAL_CONTACT } from './setup/built-for.ts';
import { buildEnvironment } from './setup/site.ts';

const { dist } = inject('sites').real;

describe('the same commit', () => {
  let other: string;

  beforeAll(async () => {
    const { folder, remove } = await copyOfProject();
    // another folder, time zone and language, and nothing kept from an earlier build
    const env = {
      ...buildEnvironment('real'),
      PORTAL_OUT: undefined,
      TZ: 'Asia/Tokyo',
      LC_ALL: 'da_DK.UTF-8',
    };
    await promisify(execFile)(process.execPath, ['scripts/build.ts'], { cwd: folder, env });
    other = join(folder, 'dist');
    return remove;
  }, 600_000);

  test('gives the same files, byte for byte, the packed ones too, in another folder, time zone and language', async () => {
    const sums = await Promise.all(
      [dist, other].map(async (folder) => sumsOf(folder, await filesOf(folder))),
    );
    const [here = {}, there = {}] = sums;
    expect(Object.keys(there)).toEqual(Object.keys(here));
    expect(Object.keys(here).filter((name) => here[name] !== there[name])).toEqual([]);
    expect(Object.keys(here).length).toBeGreaterThan(1_000);
  });
});

describe('a built site states', () => {
  test('its commit, day, data format and what it was built with', async () => {
    const manifest = parseManifest(await readFile(join(dist, MANIFEST), 'utf8'));
    expect(manifest).toMatchObject({
      commit: commit(),
      synthetic: false,
      day: '2026-11-24',
      dataFormat: formatVersion,
      environment: {
        SOURCE_DATE_EPOCH: String(BUILT_ON.getTime() / 1000),
        PORTAL_URL: 'https://maalbilledet.example',
        PORTAL_SECURITY_CONTACT: REAL_CONTACT,
      },
    });
  });

  test('the checksum of every file but its own list', async () => {
    const manifest = parseManifest(await readFile(join(dist, MANIFEST), 'utf8'));
    const names = (await publishedFiles(dist)).filter((name) => name !== MANIFEST);
    expect(names).toContain('.well-known/security.txt');
    expect(manifest?.files).toEqual(await sumsOf(dist, names));
  });
});

test('where a weakness may be reported stands in security.txt, for half a year', async () => {
  expect(await readFile(join(dist, '.well-known/security.txt'), 'utf8')).toBe(
    `Contact: ${REAL_CONTACT}
Expires: 2027-05-23T00:00:00Z
Preferred-Languages: da, en
Canonical: https://maalbilledet.example/.well-known/security.txt
`,
  );
});

test('a site without an address of its own names nobody', async () => {
  const { dist: synthetic } = inject('sites').synthetic;
  expect(await readdir(join(synthetic, '.well-known'))).not.toContain('security.txt');
});

/** The project as it stands here, its uncommitted files too, in a new folder. */
async function copyOfProject(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'maalbilledet-et-andet-sted-'));
  const leftOut = new Set(['.git', '.cache', '.astro', '.data', 'dist', 'node_modules']);
  for (const name of await readdir('.')) {
    if (leftOut.has(name)) continue;
    // the AWS template's dependencies are no part of the project's
    const filter = (path: string) => basename(path) !== 'node_modules';
    await cp(name, join(folder, name), { recursive: true, filter });
  }
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  const repository = git('rev-parse', '--absolute-git-dir');
  if (repository !== null) await writeFile(join(folder, '.git'), `gitdir: ${repository}\n`);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function filesOf(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.map((path) => path.slice(folder.length + 1)).sort();
}

function commit(): string | null {
  return git('rev-parse', 'HEAD');
}

/** null where the project is no clone. */
function git(...args: string[]): string | null {
  try {
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
}
