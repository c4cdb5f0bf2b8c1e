import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import type { Readable } from 'node:stream';

/** What a command took: seconds of wall time, seconds of all processors together, and the most memory that it and its children held at once. */
export interface Cost {
  wall: number;
  cpu: number;
  /** bytes; 0 where the system does not tell (only Linux does) */
  memory: number;
}

const running = new Set<number>();

/** Runs a command to its end and measures it. Throws with the end of what it said where it fails. */
export async function measure(command: readonly string[], { cwd, env }: Place): Promise<Cost> {
  const start = performance.now();
  // the shell adds up what all the processes below it have taken
  const child = spawn('bash', ['-c', '"$@"; code=$?; times >&3; exit $code', 'bash', ...command], {
    cwd,
    env: { ...process.env, NODE_ENV: undefined, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    detached: true,
  });
  const { pid = 0, stdout, stderr } = child;
  running.add(pid);
  const said = [collect(stdout as Readable), collect(stderr as Readable)];
  const times = collect(child.stdio[3] as Readable);
  let memory = 0;
  const watch = setInterval(() => (memory = Math.max(memory, treeMemory(pid))), 50);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    if (code !== 0)
      throw new Error(
        `${command.join(' ')} ended with ${code}.\n${said
          .map((text) => text())
          .join('')
          .slice(-2000)}`,
      );
  } finally {
    clearInterval(watch);
    running.delete(pid);
  }
  return { wall: (performance.now() - start) / 1000, cpu: readTimes(times()), memory };
}

/** Ends what is being measured, with its children. */
export function stopMeasured(): void {
  for (const group of running) process.kill(-group, 'SIGKILL');
}

function collect(stream: Readable): () => string {
  let text = '';
  stream.setEncoding('utf8').on('data', (chunk: string) => (text = (text + chunk).slice(-100_000)));
  return () => text;
}

/** bash's `times`: user and system time of the shell, then of its children, each as 1m2.345s. */
function readTimes(text: string): number {
  const times = [...text.matchAll(/(\d+)m([\d.,]+)s/g)];
  return times.reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds?.replace(',', '.')),
    0,
  );
}

function treeMemory(pid: number): number {
  try {
    const resident = Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    // each thread has children of its own
    const below = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      (readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').match(/\d+/g) ?? []).map(Number),
    );
    return below.reduce((sum, child) => sum + treeMemory(child), resident * 1024);
  } catch {
    // it ended while it was looked at, or this is no Linux
    return 0;
  }
}

interface Place {
  cwd: string;
  env?: Record<string, string>;
}
