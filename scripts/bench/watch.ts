import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from '../../site/model/numbers.ts';

/** The most milliseconds from a save to the answer at a thousand files. */
const LIMIT = 300;
const SAVES = 20;

/**
 * `node scripts/bench/watch.ts [files]`: how long an editor waits from a save until `npm run check -- --watch` has answered, in a made-up
 * content of so many files (1,000), and the processor's time for each answer, which does not depend on what else the machine does.
 */
const files = Number(process.argv[2] ?? 1000);
const work = mkdtempSync(join(tmpdir(), 'maalbilledet-watch-'));
try {
  const content = join(work, 'portal');
  spawnSync(process.execPath, ['scripts/bench/generate.ts', content, String(files)]);
  const { waits, processor } = await measure(content);
  const [typical = 0, worst] = [median(waits), Math.max(...waits)];
  console.log(
    `${new Date().toISOString()}, ${cpus().length} × ${cpus()[0]?.model ?? ''}, load ${loadavg()[0]?.toFixed(1) ?? ''}`,
  );
  console.log(
    `${files} files, ${SAVES} saves: median ${Math.round(typical)} ms, worst ${Math.round(worst)} ms`,
  );
  console.log(`processor: ${Math.round(processor)} ms an answer`);
  process.exitCode = typical <= LIMIT ? 0 : 1;
} finally {
  rmSync(work, { recursive: true });
}

async function measure(content: string): Promise<{ waits: number[]; processor: number }> {
  const watching = spawn(process.execPath, ['scripts/check/cli.ts', '--watch'], {
    env: { ...process.env, PORTAL_CONTENT: content },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  watching.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  const answered = async (): Promise<void> => {
    while (!out.includes('Venter på ændringer')) await once(watching.stdout, 'data');
    out = '';
  };
  await answered();
  const barriers = readdirSync(join(content, 'barriers'));
  const waits: number[] = [];
  const before = processorTime(watching.pid ?? 0);
  for (let save = 0; save < SAVES; save++) {
    const start = performance.now();
    appendFileSync(join(content, 'barriers', barriers[save % barriers.length] ?? ''), '\nEn linje mere.\n');
    await answered();
    waits.push(performance.now() - start);
  }
  const processor = (processorTime(watching.pid ?? 0) - before) / SAVES;
  watching.kill();
  return { waits, processor };
}

/** Milliseconds that a process has had of the processor, all its threads together (proc(5), fields 14 and 15, hundredths of a second). */
function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
