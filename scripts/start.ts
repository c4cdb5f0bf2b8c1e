import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { serve } from './serve.ts';

if (await build()) await serve(resolve(process.env['PORTAL_OUT'] ?? 'dist'));
else process.exitCode = 1;

/** Builds the site in a process of its own: Astro leaves its memory and NODE_ENV=production behind. True where it was built. */
async function build(): Promise<boolean> {
  const child = spawn(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' });
  // whoever stops this process stops the build too, and nothing is served
  const stop = (signal: NodeJS.Signals) => void child.kill(signal);
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.once(signal, stop);
  const [code] = (await once(child, 'exit')) as [number | null];
  for (const signal of signals) process.off(signal, stop);
  return code === 0;
}
