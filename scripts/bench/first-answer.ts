import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { lambdaProcess } from './lambda-process.ts';

/** The arguments of the least server that there is. */
export const hello = [
  '-e',
  `require('node:http').createServer((_, answer) => answer.end('hej')).listen(process.env.PORT, () => console.log('up'))`,
];

/** Milliseconds until a server that writes a line when it listens has answered the first request. */
export async function firstOfServer(args: string[], environment: Record<string, string>): Promise<number> {
  const port = await freePort();
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    env: { PORT: String(port), ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  const answer = await fetch(`http://127.0.0.1:${port}/api/feedback`);
  await answer.text();
  const time = performance.now() - start;
  child.kill('SIGKILL');
  await once(child, 'exit');
  if (!answer.ok) throw new Error(`${args.join(' ')} answered ${answer.status}`);
  return time;
}

/** Milliseconds until a new process with the bundle has answered an event. */
export async function firstOfLambda(
  bundle: string,
  environment: Record<string, string>,
  event: object,
  expected: number,
): Promise<number> {
  const start = performance.now();
  const lambda = lambdaProcess(bundle, environment);
  const { statusCode } = await lambda.invoke(event);
  const time = performance.now() - start;
  const output = lambda.output();
  await lambda.stop();
  if (statusCode !== expected) throw new Error(`The function answered ${statusCode}: ${output}`);
  return time;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
