import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import packageJson from '../../package.json' with { type: 'json' };

type Job = {
  needs?: string;
  if?: string;
  environment?: { name: string };
  permissions?: Record<string, string>;
  steps: { run?: string }[];
};
type Workflow = { permissions: Record<string, string>; jobs: Record<string, Job> };

const workflows = new Map(
  readdirSync('.github/workflows').map((file) => [
    file,
    parse(readFileSync(join('.github/workflows', file), 'utf8')) as Workflow,
  ]),
);
const portal = (workflows.get('portal.yml') as Workflow).jobs;
const gitlab = parse(readFileSync('.gitlab-ci.yml', 'utf8')) as Record<string, { script?: string[] }>;

const githubRuns = [...workflows.values()].flatMap(({ jobs }) =>
  Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? [])),
);
const gitlabRuns = Object.values(gitlab).flatMap((job) => job.script ?? []);
const steps = ['check', 'test', 'build', 'preview', 'deploy', 'nightly', 'links', 'laws'];

describe('the workflows', () => {
  test('do all that they do through scripts/ci.sh, and name only steps that it has', () => {
    const other = githubRuns.filter((run) => !run.startsWith('scripts/ci.sh '));
    expect(other).toEqual(['git config --global --add safe.directory "$GITHUB_WORKSPACE"']);
    const called = githubRuns.flatMap((run) => /^scripts\/ci\.sh (\w+)$/.exec(run)?.[1] ?? []);
    expect(called.toSorted()).toEqual(steps.toSorted());
    expect(gitlabRuns).toEqual([
      ...steps.slice(0, 5).map((step) => `scripts/ci.sh ${step}`),
      // a schedule says which: nightly, laws or links
      'scripts/ci.sh $STEP',
    ]);
  });

  test('check, test and build one after the other, and then show a proposal or publish the main branch', () => {
    expect(Object.keys(portal)).toEqual(['check', 'test', 'build', 'preview', 'deploy']);
    expect(['test', 'build', 'preview', 'deploy'].map((job) => portal[job]?.needs)).toEqual([
      'check',
      'test',
      'build',
      'build',
    ]);
    expect(portal['preview']?.if).toContain("github.event_name == 'pull_request'");
    expect(portal['deploy']?.if).toContain("github.event_name == 'push' && github.ref == 'refs/heads/main'");
    expect(portal['deploy']?.environment?.name).toBe('production');
  });

  test('may write nothing but the proposal about the laws, and ask for a token of the cloud only where something is laid there', () => {
    const more: Record<string, Record<string, string>> = {
      ...Object.fromEntries(
        ['preview', 'deploy', 'nightly'].map((name) => [name, { contents: 'read', 'id-token': 'write' }]),
      ),
      laws: { contents: 'write', 'pull-requests': 'write' },
    };
    for (const [, { permissions, jobs }] of workflows) {
      expect(permissions).toEqual({ contents: 'read' });
      for (const [name, job] of Object.entries(jobs)) {
        expect(job.permissions).toEqual(more[name]);
      }
    }
  });
});

test('every script that a step runs is one of the package', () => {
  const text = readFileSync('scripts/ci.sh', 'utf8');
  const named = Array.from(text.matchAll(/npm run (?:-s )?([a-z:-]+)/g), ([, name = '']) => name);
  expect(new Set(named)).toEqual(new Set(['check', 'build', 'deploy', 'check:laws', 'check:links', 'serve']));
  expect(named.filter((name) => !(name in packageJson.scripts))).toEqual([]);
});

/** A clone with the script, and an npm that only writes down how it is called. */
function clone(): { folder: string; git: (...args: string[]) => string; run: Run } {
  const folder = mkdtempSync(join(tmpdir(), 'maalbilledet-ci-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [repository, bin] = [join(folder, 'repository'), join(folder, 'bin')];
  mkdirSync(join(repository, 'scripts'), { recursive: true });
  mkdirSync(bin);
  cpSync('scripts/ci.sh', join(repository, 'scripts/ci.sh'));
  writeFileSync(join(repository, '.gitignore'), 'node_modules\n');
  const said = 'echo "npm $* bucket=$PORTAL_BUCKET url=${PORTAL_URL-unset} epoch=${SOURCE_DATE_EPOCH:+set}"';
  writeFileSync(join(bin, 'npm'), `#!/bin/sh\n${said}\n`);
  chmodSync(join(bin, 'npm'), 0o755);
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', repository, '-c', 'user.name=x', '-c', 'user.email=x@example.dk', ...args], {
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
  const run: Run = (step, environment = {}) => {
    const { stdout, stderr, status } = spawnSync(join(repository, 'scripts/ci.sh'), [step], {
      env: {
        ...process.env,
        PORTAL_URL: undefined,
        PATH: `${bin}:${process.env['PATH'] ?? ''}`,
        ...environment,
      },
      encoding: 'utf8',
    });
    return { status, lines: `${stdout}${stderr}`.trim().split('\n') };
  };
  return { folder: repository, git, run };
}

type Run = (step: string, environment?: Record<string, string>) => { status: number | null; lines: string[] };

describe('scripts/ci.sh', () => {
  test('installs once, and runs the same scripts as a person does', () => {
    const { folder, run } = clone();
    const said = (step: string): string[] => run(step).lines;
    expect(said('check')).toEqual([
      'npm ci bucket= url=unset epoch=',
      'npm run -s check bucket= url=unset epoch=',
    ]);
    mkdirSync(join(folder, 'node_modules'));
    expect(said('test')).toEqual(['npm test bucket= url=unset epoch=']);
    expect(said('build')).toEqual(['npm run -s build bucket= url=unset epoch=set']);
    expect(said('links')).toEqual(['npm run -s check:links bucket= url=unset epoch=']);
    expect(run('deploy', { PORTAL_BUCKET: 's3://portal' }).lines).toEqual([
      'npm run -s deploy bucket=s3://portal url=unset epoch=',
    ]);
  });

  test('takes a setting that is empty for one that is not set', () => {
    const { folder, run } = clone();
    mkdirSync(join(folder, 'node_modules'));
    expect(run('check', { PORTAL_URL: '' }).lines).toEqual(['npm run -s check bucket= url=unset epoch=']);
  });

  test('lays a proposal in the bucket for proposals only', () => {
    const { folder, run } = clone();
    mkdirSync(join(folder, 'node_modules'));
    const buckets = { PORTAL_BUCKET: 's3://portal', PORTAL_PREVIEW_BUCKET: 's3://forslag' };
    expect(run('preview', buckets).lines).toEqual(['npm run -s deploy bucket=s3://forslag url=unset epoch=']);
    expect(run('preview', { PORTAL_BUCKET: 's3://portal' }).lines[0]).toMatch(
      /^PORTAL_PREVIEW_BUCKET er ikke sat/,
    );
  });

  test('publishes by night the commit that is published, and none that is newer', () => {
    const { folder, git, run } = clone();
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-q', '-m', 'Udgivet');
    const published = git('rev-parse', 'HEAD');
    writeFileSync(join(folder, 'nyt.txt'), 'ikke godkendt');
    git('add', '.');
    git('commit', '-q', '-m', 'Venter på godkendelse');
    mkdirSync(join(folder, 'node_modules'));
    const site = mkdtempSync(join(tmpdir(), 'maalbilledet-live-'));
    onTestFinished(() => rmSync(site, { recursive: true }));
    mkdirSync(join(site, '.well-known'));
    writeFileSync(join(site, '.well-known/maalbilledet.json'), JSON.stringify({ commit: published }));
    const url = `file://${site}`;
    const { status, lines } = run('nightly', { PORTAL_URL: url, PORTAL_BUCKET: 's3://portal' });
    expect(status).toBe(0);
    expect(lines).toEqual([
      `npm ci bucket=s3://portal url=${url} epoch=`,
      `npm run -s build bucket=s3://portal url=${url} epoch=set`,
      `npm run -s deploy bucket=s3://portal url=${url} epoch=`,
    ]);
    expect(git('rev-parse', 'HEAD')).toBe(published);
    expect(existsSync(join(folder, 'nyt.txt'))).toBe(false);
  });

  test('publishes nothing by night where nobody knows what is published', () => {
    const { folder, run } = clone();
    mkdirSync(join(folder, 'node_modules'));
    const { status, lines } = run('nightly', {
      PORTAL_URL: 'file:///findes/ikke',
      PORTAL_BUCKET: 's3://portal',
    });
    expect(status).not.toBe(0);
    expect(lines.join('\n')).not.toContain('npm');
  });

  test('proposes what it read of the laws on a branch, on top of what is proposed already, and nothing where nothing is new', () => {
    const { folder, git, run } = clone();
    const origin = mkdtempSync(join(tmpdir(), 'maalbilledet-origin-'));
    onTestFinished(() => rmSync(origin, { recursive: true }));
    execFileSync('git', ['init', '-q', '--bare', origin]);
    mkdirSync(join(folder, 'node_modules'));
    mkdirSync(join(folder, 'content'));
    const file = join(folder, 'content/law-changes.json');
    writeFileSync(file, '{}');
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-q', '-m', 'Udgivet');
    git('remote', 'add', 'origin', origin);
    expect(run('laws', { GH_TOKEN: '' })).toEqual({
      status: 0,
      lines: ['npm run -s check:laws bucket= url=unset epoch='],
    });
    expect(git('ls-remote', 'origin')).toBe('');
    writeFileSync(file, '{"read":"i dag"}');
    expect(run('laws', { GH_TOKEN: '' }).status).toBe(0);
    git('checkout', '-q', 'main');
    expect(readFileSync(file, 'utf8')).toBe('{}');
    expect(run('laws', { GH_TOKEN: '' }).status).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe('{"read":"i dag"}');
    expect(git('log', '-1', '--format=%s', 'origin/lovtjek')).toBe(
      'Lovene er kontrolleret mod Retsinformation',
    );
  });

  test('says what its steps are', () => {
    const { folder, run } = clone();
    mkdirSync(join(folder, 'node_modules'));
    const { status, lines } = run('udgiv');
    expect(lines).toEqual([
      'Brug: scripts/ci.sh check, test, build, preview, deploy, nightly, laws eller links',
    ]);
    expect(status).toBe(1);
  });
});
