import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { freePort } from '../../scripts/free-port.ts';
import { emptyFolder } from './support/folder.ts';
import { builtSite } from './support/site.ts';

const script = `const { serve } = await import(process.argv[1]); await serve(process.argv[2]);`;
const serve = new URL('../../scripts/serve.ts', import.meta.url).href;

async function started(environment: Record<string, string> = {}) {
  const { dist, dataFolder } = await builtSite();
  const port = await freePort();
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, serve, dist], {
    env: { PATH: process.env['PATH'], PORT: String(port), FEEDBACK_DATA: dataFolder, ...environment },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  const exit = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  const ready = new Promise<void>((resolve) => {
    const hear = (text: Buffer) => {
      output += text.toString();
      if (output.includes('Målbilledet kører på')) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
  });
  return { child, port, exit, dataFolder, ready, output: () => output };
}

test('prints its address, and when told to stop finishes what it took', async () => {
  const { child, port, exit, ready, dataFolder, output } = await started();
  await ready;
  expect(output()).toContain(`Målbilledet kører på http://127.0.0.1:${port}/`);

  const body = JSON.stringify({ kind: 'error', text: 'hej' });
  const headers = { 'content-type': 'application/json', 'content-length': body.length };
  const slow = request({
    port,
    host: '127.0.0.1',
    method: 'POST',
    path: '/api/feedback',
    headers,
    agent: false,
  });
  slow.write(body.slice(0, 8));
  await new Promise((resolve) => setTimeout(resolve, 200));
  child.kill('SIGTERM');
  await new Promise((resolve) => setTimeout(resolve, 200));
  slow.end(body.slice(8));
  const [answer] = (await once(slow, 'response')) as [{ statusCode: number; resume: () => void }];
  answer.resume();
  expect(answer.statusCode).toBe(201);
  expect(await readdir(join(dataFolder, 'store', 'feedback'))).toHaveLength(1);
  expect(await exit).toEqual([0, null]);
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
});

test('told to stop with time to drain, says at once that it is not ready, and still takes what comes until the time is over', async () => {
  const { child, port, exit, ready, dataFolder } = await started({ FEEDBACK_DRAIN_SECONDS: '3' });
  await ready;
  const at = (path: string) => `http://127.0.0.1:${port}${path}`;
  expect((await fetch(at('/api/health/ready'))).status).toBe(200);
  child.kill('SIGTERM');
  await vi.waitFor(async () => expect((await fetch(at('/api/health/ready'))).status).toBe(503), {
    timeout: 2_500,
  });
  expect(await (await fetch(at('/api/health'))).json()).toMatchObject({ live: true, state: 'stopping' });
  expect((await fetch(at('/api/health/live'))).status).toBe(200);
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ kind: 'error', text: 'hej' });
  expect((await fetch(at('/api/feedback'), { method: 'POST', headers, body })).status).toBe(201);
  expect(await exit).toEqual([0, null]);
  expect(await readdir(join(dataFolder, 'store', 'feedback'))).toHaveLength(1);
});

test.runIf(process.platform === 'linux')(
  'has a thread for each of 64 files that are synced together',
  async () => {
    const { child, ready } = await started();
    await ready;
    expect((await readdir(`/proc/${child.pid}/task`)).length).toBeGreaterThan(64);
  },
);

test('refuses to start in production without keys, says which, and leaves 1', async () => {
  const { exit, output } = await started({ NODE_ENV: 'production' });
  expect(await exit).toEqual([1, null]);
  expect(output()).toMatch(/^FEEDBACK_RECIPIENTS skal være .*\nFEEDBACK_SECRET skal være .*\n$/);
});

test('npm start that is stopped while it builds stops the build too, and serves nothing', async () => {
  const env = {
    ...process.env,
    PORTAL_CONTENT: 'test/fixtures/portal',
    PORTAL_OUT: join(await emptyFolder(), 'dist'),
  };
  const child = spawn(process.execPath, ['scripts/start.ts'], { env });
  let output = '';
  const building = new Promise<void>((resolve) => {
    child.stdout.on('data', (text: Buffer) => {
      output += text.toString();
      if (output.includes('Bygger siderne')) resolve();
    });
  });
  // closed when nobody can write to it any more, the build included
  const closed = once(child, 'close') as Promise<[number | null]>;
  await building;
  child.kill('SIGTERM');
  expect(await closed).toEqual([1, null]);
  expect(output).not.toMatch(/Bygget|kører på/);
});
