import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { writeFrames } from './frames.ts';

/**
 * The feedback service as a process of its own, that can be killed and started again on the same port. `folder` gets the frames
 * that it needs; `environment` holds its settings, with PORT.
 */
export async function serviceProcess(
  folder: string,
  environment: Record<string, string>,
): Promise<ServiceProcess> {
  const dist = join(folder, 'dist');
  await writeFrames(dist);
  let child = await start(dist, environment);
  return {
    address: `http://127.0.0.1:${environment['PORT'] ?? ''}`,
    async killAndRestart() {
      await kill(child);
      child = await start(dist, environment);
    },
    stop: () => kill(child),
  };
}

const script = `const { serve } = await import(process.argv[1]); await serve(process.argv[2]);`;
// all of a run's messages come from one address
const unlimited = { FEEDBACK_PER_ADDRESS: '1000000', FEEDBACK_OVERALL: '1000000' };
const serve = new URL('../serve.ts', import.meta.url).href;

async function start(dist: string, environment: Record<string, string>): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, serve, dist], {
    env: { PATH: process.env['PATH'], ...unlimited, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // it ends with this process, also where that is interrupted while the service is started again
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  // read to its end, or the service would stand still when the pipe is full
  child.stdout.resume();
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error(`The service stopped with ${child.exitCode}`);
    const answer = await fetch(`http://127.0.0.1:${environment['PORT'] ?? ''}/api/kvittering`).catch(
      () => undefined,
    );
    if (answer?.ok) return child;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error('The service did not answer within 30 seconds');
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

export interface ServiceProcess {
  address: string;
  /** SIGKILL, and a new process on the same store */
  killAndRestart: () => Promise<void>;
  stop: () => Promise<void>;
}
