import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { editAtRandom } from '../../scripts/bench/random-edits.ts';
import { sumsOf } from '../../scripts/published/manifest.ts';
import { commitAll } from './setup/history.ts';
import { build, buildEnvironment } from './setup/site.ts';

// other ones each time the portal itself changes would find more, and no failure could be repeated: scripts/bench/incremental.ts
const SEEDS = [20261124, 7];

test('builds after edits give what a clean build gives, byte for byte, the packed files too', async () => {
  const work = await mkdtemp(join(tmpdir(), 'maalbilledet-aendringer-'));
  onTestFinished(() => rm(work, { recursive: true, force: true }));
  const { content: original } = inject('sites').synthetic;
  await cp(dirname(original), join(work, 'content'), { recursive: true });
  const content = join(work, 'content', basename(original));
  const buildIn = async (out: string) => {
    await build(content, { ...buildEnvironment('synthetic'), PORTAL_CONTENT: content, PORTAL_OUT: out });
    return sumsOf(out, await filesOf(out));
  };
  // below the project, where the build before can be set aside without copying it
  const [kept, clean] = [resolve('.cache/test-site/kept'), resolve('.cache/test-site/clean')];
  await rm(clean, { recursive: true, force: true });
  await buildIn(kept);
  const edits = [];
  let after = {};
  for (const seed of SEEDS) {
    edits.push(editAtRandom(content, seed));
    commitAll(content, '2026-09-01');
    after = await buildIn(kept);
  }
  expect(after, edits.join(', then ')).toEqual(await buildIn(clean));
}, 600_000);

async function filesOf(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.map((path) => path.slice(folder.length + 1)).sort();
}
