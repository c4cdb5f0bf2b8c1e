import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { parse } from 'yaml';
import { bundleService } from '../../scripts/bundle/service.ts';
import { writeFrames } from '../../scripts/bench/frames.ts';
import { freePort } from '../../scripts/free-port.ts';
import { recipient, secret } from './support/app.ts';
import { emptyFolder } from './support/folder.ts';

const instructions = readFileSync('scripts/hosting/Containerfile', 'utf8')
  .replace(/^#.*\n/gm, '')
  .replaceAll('\\\n', ' ')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => ({ name: line.split(' ')[0] ?? '', rest: line.slice(line.indexOf(' ') + 1).trim() }));
const all = (name: string, among = instructions) =>
  among.filter((instruction) => instruction.name === name).map(({ rest }) => rest);
const last = instructions.slice(instructions.findLastIndex(({ name }) => name === 'FROM'));
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
  devDependencies: Record<string, string>;
};

describe('the Containerfile', () => {
  test("is on the project's own major version of Node, in every stage of Node", () => {
    const images = all('FROM').flatMap((from) => /node:(\S+)/.exec(from)?.[1] ?? []);
    const [major = ''] = (manifest.devDependencies['node'] ?? '').split('.');
    expect(images).toEqual([major, `${major}-slim`]);
  });

  test('copies only what is there, and runs only commands that there are', () => {
    const copied = all('COPY').filter((copy) => !copy.startsWith('--from'));
    for (const path of copied.flatMap((copy) => copy.split(' ').slice(0, -1))) {
      expect([path, existsSync(path)]).toEqual([path, true]);
    }
    const commands = all('RUN').flatMap((run) =>
      [...run.matchAll(/npm run (?:-s )?(\S+)/g)].map(([, name]) => name),
    );
    expect(commands).toEqual(['build', 'bundle:server', 'host']);
    for (const name of commands) expect(manifest.scripts).toHaveProperty(name ?? '');
    const stages = all('FROM').map((from) => from.split(' ').at(-1));
    for (const from of all('COPY').flatMap((copy) => /^--from=(\S+)/.exec(copy)?.[1] ?? [])) {
      expect(stages).toContain(from);
    }
  });

  test('takes no file along that git leaves out: keys, old builds, the modules of another machine', () => {
    const left = readFileSync('.dockerignore', 'utf8');
    for (const line of readFileSync('.gitignore', 'utf8').trim().split('\n')) {
      expect(left.replaceAll('**/', '').split('\n')).toContain(line.replace(/\/$/, ''));
    }
  });

  test('ends with an image that does not run as root and keeps its data in a volume', () => {
    expect(all('USER', last)).toEqual(['node']);
    expect(all('VOLUME', last)).toEqual([environmentOf(last)['FEEDBACK_DATA']]);
  });

  test('starts the service with its command, and its health check fails until then', async () => {
    const root = await emptyFolder();
    await writeFrames(join(root, 'portal/dist'));
    await bundleService('scripts/serve.ts', join(root, 'portal/server'));
    const env = {
      // the same below another root
      ...Object.fromEntries(
        Object.entries(environmentOf(last)).map(([name, value]) => [name, value.replace(/^\//, `${root}/`)]),
      ),
      HOST: '127.0.0.1',
      PORT: String(await freePort()),
      FEEDBACK_RECIPIENTS: recipient,
      FEEDBACK_SECRET: new TextDecoder().decode(secret),
    };
    const cwd = join(root, all('WORKDIR', last)[0] ?? '');
    const check = commandOf((all('HEALTHCHECK', last)[0] ?? '').replace(/^.*?CMD /, ''));
    const isHealthy = () => spawnSync(check.program, check.args, { cwd, env }).status === 0;
    const { program, args } = commandOf(all('CMD', last)[0] ?? '');
    expect(isHealthy()).toBe(false);
    const service = spawn(program, args, { cwd, env, stdio: 'ignore' });
    onTestFinished(() => void service.kill('SIGKILL'));
    await vi.waitFor(() => expect(isHealthy()).toBe(true), { timeout: 20_000, interval: 200 });
  });
});

test('the compose file builds stages that there are, and Caddy finds the service by its name there', () => {
  const { services } = parse(readFileSync('scripts/hosting/compose.yaml', 'utf8'), {
    merge: true,
  }) as Compose;
  const stages = all('FROM').map((from) => from.split(' ').at(-1));
  for (const { build } of Object.values(services)) {
    expect(stages).toContain(build.target);
    expect(existsSync(join('scripts/hosting', build.context, build.dockerfile))).toBe(true);
  }
  const proxied = /HOST=(\S+) PORT=(\S+) /.exec(
    all('RUN').find((run) => run.includes('host -- caddy')) ?? '',
  );
  expect(Object.keys(services)).toContain(proxied?.[1]);
  expect(proxied?.[2]).toBe(environmentOf(last)['PORT']);
});

function environmentOf(stage: typeof instructions): Record<string, string> {
  const pairs = all('ENV', stage).flatMap((line) => line.split(' '));
  return Object.fromEntries(pairs.map((pair) => pair.split('=') as [string, string]));
}

function commandOf(text: string): { program: string; args: string[] } {
  const [program, ...args] = JSON.parse(text) as string[];
  expect(program).toBe('node');
  return { program: process.execPath, args };
}

interface Compose {
  services: Record<string, { build: { context: string; dockerfile: string; target: string } }>;
}
