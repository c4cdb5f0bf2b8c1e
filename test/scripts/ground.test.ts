import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { codeGround, groundOf } from '../../scripts/ground.ts';

const FILES = {
  'site/model/a.ts': 'a',
  'functions/b.ts': 'b',
  'scripts/check/c.json': 'c',
  'package-lock.json': '{}',
  'node_modules/.package-lock.json': '{}',
};

/** The ground of a small project with some files changed; null takes one away. */
function groundWith(changes: Readonly<Record<string, string | null>>): string {
  const root = mkdtempSync(join(tmpdir(), 'maalbilledet-ground-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const files: Readonly<Record<string, string | null>> = { ...FILES, ...changes };
  for (const [path, text] of Object.entries(files)) {
    if (text === null) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return groundOf(root);
}

test.each([
  ['code is changed', { 'site/model/a.ts': 'aa' }],
  ['code comes to', { 'site/model/b.ts': '' }],
  ['code goes', { 'site/model/a.ts': null, 'site/model/b.ts': '' }],
  ['code gets another name', { 'functions/b.ts': null, 'functions/c.ts': 'b' }],
  ['a list that code reads is changed', { 'scripts/check/c.json': 'cc' }],
  ['dependencies are locked otherwise', { 'package-lock.json': '{ }' }],
  ['dependencies are installed otherwise', { 'node_modules/.package-lock.json': '{ }' }],
  ['nothing tells what is installed', { 'node_modules/.package-lock.json': null }],
])('the ground is another one where %s', (_, changes) => {
  expect(groundWith(changes)).not.toBe(groundWith({}));
});

test('it is the same where only content, tests or the AWS template’s own dependencies are others', () => {
  const changes = {
    'content/pages/om.mdx': 'x',
    'test/a.test.ts': 'x',
    'scripts/hosting/aws/node_modules/x/index.js': 'x',
  };
  expect(groundWith(changes)).toBe(groundWith({}));
});

test('a process has one ground', () => {
  expect(codeGround()).toMatch(/^[\w-]{43}$/);
  expect(codeGround()).toBe(codeGround());
});
