import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clean } from './clean.ts';
import { prose, withContent, type Files } from './check-files.ts';

const cli = resolve('scripts/check/cli.ts');

function run(files?: Files): { status: number | null; out: string; err: string } {
  const check = (root?: string): { status: number | null; out: string; err: string } => {
    const env = { ...process.env, ...(root && { PORTAL_CONTENT: root }) };
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli], { env, encoding: 'utf8' });
    return { status, out: stdout, err: stderr };
  };
  return files ? withContent(files, check) : check();
}

describe('npm run check', () => {
  test('ends with 0 where nothing is wrong', () => {
    const { status, out } = run(clean);
    expect(out).toMatch(/^Ingen fejl\. 26 filer er kontrolleret/m);
    expect(status).toBe(0);
  });

  test('ends with 1 on any error, and prints no trace of the program', () => {
    const { status, out, err } = run({ ...clean, ...prose('{a}\n') });
    expect(out).toMatch(/^content\/pages\/prosa\.mdx:5:1 Krøllede/);
    expect(out).toMatch(/^1 fejl i 1 fil\.$/m);
    expect(err).toBe('');
    expect(status).toBe(1);
  });

  test('the published content has no errors', () => {
    const { status, out } = run();
    expect(out).toMatch(/^Ingen fejl\./m);
    expect(status).toBe(0);
  });
});
