import { mkdtemp, mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { Output, removeOthers } from '../../scripts/render/output.ts';

const QUALITY = 5;
const long = (word: string): Buffer => Buffer.from(`${word} `.repeat(500));

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'maalbilledet-output-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** Files of a build that came to its end long ago: what is written after it has another time. */
async function built(folder: string, files: Readonly<Record<string, Buffer>>): Promise<Output> {
  const output = new Output(folder, undefined, QUALITY);
  for (const [path, bytes] of Object.entries(files)) await output.write(path, bytes);
  return output;
}

const after = (folder: string, { made }: Output, quality = QUALITY): Output =>
  new Output(folder, { files: made, quality: QUALITY }, quality);

const timeOf = async (path: string): Promise<number> => (await stat(path)).mtimeMs;

test('a file that is the same as in the last build stays as it is, packed too; another one is written and packed', async () => {
  const folder = await emptyFolder();
  const first = await built(folder, { 'a/index.html': long('a'), 'b/index.html': long('b') });
  const before = await timeOf(join(folder, 'a/index.html.br'));
  const second = after(folder, first);
  await second.write('a/index.html', long('a'));
  await second.write('b/index.html', long('c'));
  expect(await timeOf(join(folder, 'a/index.html.br'))).toBe(before);
  expect(second.get('a/index.html')).toEqual(first.get('a/index.html'));
  expect(brotliDecompressSync(await readFile(join(folder, 'b/index.html.br')))).toEqual(long('c'));
  expect(second.get('b/index.html').sum).not.toBe(first.get('b/index.html').sum);
});

test.each([
  ['the file itself', 'index.html'],
  ['its packed copy', 'index.html.br'],
])('a file is not kept where somebody changed %s', async (_, touched) => {
  const folder = await emptyFolder();
  const first = await built(folder, { 'index.html': long('a') });
  await utimes(join(folder, touched), 1, 1);
  expect(after(folder, first).keep('index.html')).toBe(false);
  const second = after(folder, first);
  await writeFile(join(folder, touched), 'x');
  await second.write('index.html', long('a'));
  expect(await readFile(join(folder, 'index.html'))).toEqual(long('a'));
  expect(brotliDecompressSync(await readFile(join(folder, 'index.html.br')))).toEqual(long('a'));
});

test('nothing is kept of a build that was packed at another quality', async () => {
  const folder = await emptyFolder();
  const first = await built(folder, { 'index.html': long('a') });
  expect(after(folder, first).keep('index.html')).toBe(true);
  expect(after(folder, first, QUALITY + 1).keep('index.html')).toBe(false);
});

test('a packed copy is gone when its file has become too short to be packed', async () => {
  const folder = await emptyFolder();
  const first = await built(folder, { 'index.html': long('a') });
  await after(folder, first).write('index.html', Buffer.from('kort'));
  expect(await readdir(folder)).toEqual(['index.html']);
});

test('what is no file of the site is removed, and so are folders that hold nothing then', async () => {
  const folder = await emptyFolder();
  const output = await built(folder, { 'a/index.html': long('a') });
  await mkdir(join(folder, 'old/deep/empty'), { recursive: true });
  await writeFile(join(folder, 'old/deep/index.html'), 'old');
  await writeFile(join(folder, 'a/old.txt.br'), 'old');
  removeOthers(folder, output.made);
  expect((await readdir(folder, { recursive: true })).sort()).toEqual([
    'a',
    'a/index.html',
    'a/index.html.br',
  ]);
});
