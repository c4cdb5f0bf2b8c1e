import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ContentCheck } from '../../scripts/check/check.ts';
import { clean } from './clean.ts';
import { changed, prose, today, withContent, withContentAsync, type Files } from './check-files.ts';

const cli = resolve('scripts/check/cli.ts');

function run(
  files: Files,
  args: readonly string[],
  more: NodeJS.ProcessEnv = {},
): { status: number | null; out: string } {
  return withContent({ ...clean, ...files }, (root) => {
    const env = { ...process.env, GITHUB_ACTIONS: '', GITLAB_CI: '', ...more, PORTAL_CONTENT: root };
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { env, encoding: 'utf8' });
    return { status, out: stdout + stderr };
  });
}

const wrong = { ...prose('{a}\n'), 'pages/x.mdx': 'hej' };
const braces = /^Krøllede/;

describe('npm run check --', () => {
  test('--json gives every problem as data', () => {
    const { status, out } = run(wrong, ['--json']);
    const { files, problems } = JSON.parse(out) as { files: number; problems: { message: string }[] };
    expect(files).toBe(28);
    expect(problems.find(({ message }) => braces.test(message))).toEqual({
      file: 'content/pages/prosa.mdx',
      line: 5,
      column: 1,
      severity: 'error',
      message: expect.stringMatching(braces) as string,
    });
    expect(status).toBe(1);
  });

  test('--only tells of one file, its translation included, or of one folder', () => {
    const files = { ...wrong, 'pages/prosa.en.mdx': 'hej' };
    const told = (only: string): string[] =>
      run(files, ['--only', only])
        .out.split('\n')
        .flatMap((line) => /^content\/\S+(?=:\d+:\d+ )/.exec(line)?.[0] ?? []);
    expect(told('content/pages/prosa.mdx')).toEqual([
      'content/pages/prosa.en.mdx',
      'content/pages/prosa.mdx',
    ]);
    expect(told('content/pages/')).toEqual([
      'content/pages/prosa.en.mdx',
      'content/pages/prosa.mdx',
      'content/pages/x.mdx',
    ]);
    expect(run(files, ['--only', 'content/terms']).status).toBe(0);
  });

  test('a flag that is not known is answered with those that are', () => {
    const { status, out } = run({}, ['--hurtigt']);
    expect(out).toBe(
      'Brug npm run check, eventuelt med -- --only content/barriers/navn.mdx, --each, --json eller --watch.\n',
    );
    expect(status).toBe(1);
  });

  test('on GitHub, errors stand at their lines and nothing can end the command', () => {
    const { out } = run(
      { ...wrong, ...changed('laws/sundhedsloven.yaml', 'verified: 2026-11-01\n', '') },
      [],
      { GITHUB_ACTIONS: 'true' },
    );
    expect(out).toMatch(/^::error file=content\/pages\/prosa\.mdx,line=5,col=1::Krøllede/m);
    expect(out).toMatch(/^::warning::advarsel content\/laws: 1 lov har ingen dato/m);
  });

  test('on GitLab, a code quality report is left', () => {
    const folder = mkdtempSync(join(tmpdir(), 'maalbilledet-gitlab-'));
    withContent({ ...clean, ...wrong }, (root) =>
      spawnSync(process.execPath, [cli], {
        cwd: folder,
        env: { ...process.env, GITLAB_CI: 'true', PORTAL_CONTENT: root },
      }),
    );
    const report = JSON.parse(
      readFileSync(join(folder, '.cache/gl-code-quality-report.json'), 'utf8'),
    ) as object[];
    rmSync(folder, { recursive: true });
    expect(report).toContainEqual({
      description: expect.stringMatching(braces) as string,
      check_name: 'maalbilledet',
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      severity: 'major',
      location: { path: 'content/pages/prosa.mdx', lines: { begin: 5 } },
    });
  });

  test('--watch tells of a fault as soon as it is saved, and that it is gone', async () => {
    await withContentAsync({ ...clean, 'ordliste.txt': '' }, async (root) => {
      const watching = spawn(process.execPath, [cli, '--watch'], {
        env: { ...process.env, PORTAL_CONTENT: root },
      });
      let out = '';
      watching.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
      const said = async (pattern: RegExp): Promise<void> => {
        while (!pattern.test(out)) await once(watching.stdout, 'data');
        out = '';
      };
      await said(/Venter på ændringer/);
      writeFileSync(join(root, 'pages/om.mdx'), prose('{a}\n')['pages/prosa.mdx'] as string);
      await said(/^content\/pages\/om\.mdx:5:1 Krøllede[^]*Venter på ændringer/m);
      writeFileSync(join(root, 'pages/om.mdx'), clean['pages/om.mdx'] ?? '');
      await said(/^Ingen fejl[^]*Venter på ændringer/m);
      watching.kill();
    });
  });
});

test('a check that runs again reads a file only where it has changed', () => {
  withContent(clean, (root) => {
    const check = new ContentCheck(root);
    check.run(today);
    const before = new Map(check.checked.map((entry) => [entry.file.file, entry]));
    const path = join(root, 'pages/om.mdx');
    writeFileSync(path, `${clean['pages/om.mdx'] ?? ''}\n{a}\n`);
    const { problems } = check.run(today);
    const read = check.checked.filter((entry) => before.get(entry.file.file) !== entry);
    expect(read.map(({ file }) => file.file)).toEqual(['content/pages/om.mdx']);
    expect(problems.map(({ file }) => file)).toEqual(['content/pages/om.mdx']);
  });
});
