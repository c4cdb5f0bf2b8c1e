import { execFile } from 'node:child_process';
import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkedBuild } from '../../scripts/deploy/checked-build.ts';
import { readDeployConfig } from '../../scripts/deploy/config.ts';
import { deploy } from '../../scripts/deploy/deploy.ts';
import { DeployError } from '../../scripts/deploy/deploy-error.ts';
import { emptyFolder } from './support/folder.ts';
import { useCredentials } from './support/gateway.ts';
import { builtRelease, commitOf } from './support/release.ts';
import { s3Stub } from './support/s3-stub.ts';

describe('a build is refused that', () => {
  test.each([
    ['is of uncommitted files', { modified: true }, 'Læg rettelserne i git, byg igen'],
    ['is of made-up content', { synthetic: true }, 'bygget af opdigtet indhold'],
    ['is of no commit', { commit: null }, 'Ingen ved, hvilket commit'],
    ['was made without git', { modified: null }, 'Ingen ved, hvilket commit'],
  ])('%s', async (_, changes, reason) => {
    await expect(checkedBuild(await builtRelease(1, {}, changes), commitOf(1))).rejects.toThrow(reason);
  });

  test('is of another commit than the one that is checked out', async () => {
    const folder = await builtRelease(1);
    await expect(checkedBuild(folder, commitOf(2))).rejects.toThrow(
      `${folder} er bygget af commit ${commitOf(1)}, men her er nu ${commitOf(2)}. Byg igen, og prøv igen.`,
    );
    expect((await checkedBuild(folder, commitOf(1))).commit).toBe(commitOf(1));
  });

  test('was changed since, in a file or in one that is packed, which is named', async () => {
    const folder = await builtRelease(1);
    await appendFile(join(folder, 'robots.txt'), 'x');
    await writeFile(join(folder, 'index.html.br'), 'x');
    await expect(checkedBuild(folder, commitOf(1))).rejects.toThrow(
      /^Ændret:\n {2}robots\.txt\n {2}index\.html\.br\n.* ikke længere, som den blev bygget/,
    );
  });
});

describe('the settings', () => {
  const fine = { PORTAL_BUCKET: 's3://min-portal', AWS_REGION: 'eu-north-1' };

  test('name the bucket, and the server where it is not AWS’s', () => {
    expect(readDeployConfig(fine)).toEqual({
      bucket: 'min-portal',
      prefix: '',
      region: 'eu-north-1',
      endpoint: undefined,
    });
    const elsewhere = {
      ...fine,
      PORTAL_BUCKET: 's3://b-1/a/b/',
      AWS_ENDPOINT_URL_S3: 'https://s3.eksempel.dk',
    };
    expect(readDeployConfig(elsewhere)).toMatchObject({ prefix: 'a/b/', endpoint: 'https://s3.eksempel.dk' });
  });

  test.each([
    [{ PORTAL_BUCKET: undefined }, 'PORTAL_BUCKET skal være s3://spand/sti'],
    [{ PORTAL_BUCKET: '' }, 'PORTAL_BUCKET skal være s3://spand/sti'],
    [{ PORTAL_BUCKET: 'dist' }, 'PORTAL_BUCKET skal være s3://spand/sti'],
    [{ PORTAL_BUCKET: 's3://min-portal/Æ' }, 'PORTAL_BUCKET skal være s3://spand/sti'],
    [{ AWS_REGION: '' }, 'AWS_REGION skal være navnet på regionen, når PORTAL_BUCKET er s3://…'],
    [{ FEEDBACK_STORE: 's3://min-portal/beskeder' }, 'skal være hver sin spand'],
    [{ AWS_ENDPOINT_URL_S3: 'http://s3.eksempel.dk' }, 'AWS_ENDPOINT_URL_S3 skal være adressen'],
  ])('%o are refused in Danish', (changes, words) => {
    const read = () => readDeployConfig({ ...fine, ...changes });
    expect(read).toThrow(DeployError);
    expect(read).toThrow(words);
  });
});

test('a bucket that writes over what is there is refused, since two releases could be at it', async () => {
  const { place } = await s3Stub({ createOnly: false });
  useCredentials({ accessKeyId: 'a', secretAccessKey: 'b' });
  const folder = await builtRelease(1);
  const desk = {
    place,
    lease: { beat: 100, dead: 200, lost: 1_000 },
    now: () => new Date(),
    say: () => undefined,
    progress: () => undefined,
  };
  await expect(deploy(desk, folder, await checkedBuild(folder, undefined))).rejects.toThrow(
    'Spanden overholder ikke If-None-Match',
  );
});

/** Runs a command of the package that fails. Gives how it ended and what it said. */
function fails(command: string, args: string[], env: object): Promise<[code: unknown, said: string]> {
  return new Promise((resolve) =>
    execFile(
      process.execPath,
      [`scripts/${command}.ts`, ...args],
      { env: { PATH: process.env['PATH'], ...env } },
      (error, _, said) => resolve([error?.code, said]),
    ),
  );
}

test.each(['deploy', 'rollback'])('npm run %s ends with 1 and says what is wrong', async (command) => {
  const said = await fails(command, [], { PORTAL_OUT: await emptyFolder(), PORTAL_BUCKET: 'her' });
  expect(said).toEqual([1, expect.stringMatching(/^PORTAL_BUCKET skal være .*\n$/)]);
});

test('a flag that is none is answered with those that there are', async () => {
  const env = { PORTAL_BUCKET: 's3://min-portal', AWS_REGION: 'eu-north-1' };
  expect(await fails('deploy', ['--hurtigt'], env)).toEqual([1, expect.stringContaining('--dry-run')]);
  expect(await fails('verify', ['--hurtigt'], {})).toEqual([1, expect.stringContaining('--since')]);
});
