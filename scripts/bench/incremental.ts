import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { publishedFiles, sumsOf } from '../published/manifest.ts';
import { editAtRandom } from './random-edits.ts';

/**
 * `node scripts/bench/incremental.ts [rounds] [content folder]`: edits a copy of a content at random (test/fixtures/portal), builds
 * it on top of the build before, and holds the site against a clean build. Ends at the first difference, with the seed that gives it.
 */
const [rounds = '20', source = 'test/fixtures/portal'] = process.argv.slice(2);
const work = mkdtempSync(join(tmpdir(), 'maalbilledet-edits-'));
const content = join(work, 'portal');
cpSync(source, content, { recursive: true });
try {
  await prove(Number(rounds));
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function prove(count: number): Promise<void> {
  const first = Date.now() % 1_000_000;
  const kept = resolve('.cache/bench-edits/kept');
  const clean = resolve('.cache/bench-edits/clean');
  rmSync(kept, { recursive: true, force: true });
  build(kept);
  for (let seed = first; seed < first + count; seed++) {
    const edit = editAtRandom(content, seed);
    const start = performance.now();
    build(kept);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    // with nothing to set aside, a build begins from nothing
    rmSync(clean, { recursive: true, force: true });
    build(clean);
    const [mine = {}, right = {}] = await Promise.all(
      [kept, clean].map(async (folder) => sumsOf(folder, await publishedFiles(folder))),
    );
    const names = new Set([...Object.keys(mine), ...Object.keys(right)]);
    const wrong = [...names].filter((name) => mine[name] !== right[name]);
    console.log(`${seed}: ${edit}: ${seconds} s, ${wrong.length} of ${names.size} files differ`);
    if (wrong.length > 0) {
      console.log(wrong.slice(0, 20).join('\n'));
      process.exitCode = 1;
      return;
    }
  }
}

function build(folder: string): void {
  const env = {
    ...process.env,
    PORTAL_CONTENT: content,
    PORTAL_OUT: folder,
    SOURCE_DATE_EPOCH: '1795000000',
  };
  execFileSync(process.execPath, ['scripts/build.ts'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}
