import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/**
 * The bundle in `folder` as a process of its own, which calls its handler as AWS Lambda does: one event at a time. `environment` is
 * all that it is given.
 */
export function lambdaProcess(folder: string, environment: Record<string, string>): LambdaProcess {
  const child = spawn(process.execPath, ['--input-type=module', '-e', runner, join(folder, 'index.mjs')], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (text: Buffer) => (output += text.toString()));
  }
  const exit = once(child, 'exit');
  return {
    async invoke(event, remaining = 15_000) {
      const answer = once(child, 'message') as Promise<[{ result?: unknown; error?: string }]>;
      child.send({ event, remaining });
      const told = await Promise.race([answer, exit.then(() => undefined)]);
      if (!told) throw new Error(`The function stopped: ${output}`);
      const [{ result, error }] = told;
      if (error !== undefined) throw new Error(error);
      return result as LambdaResult;
    },
    output: () => output,
    async stop() {
      child.kill('SIGKILL');
      await exit;
    },
  };
}

const runner = `
const loaded = import(process.argv[1]);
// told to whoever calls, as AWS does
loaded.catch(() => undefined);
process.on('message', async ({ event, remaining }) => {
  try {
    const { handler } = await loaded;
    process.send({ result: await handler(event, { getRemainingTimeInMillis: () => remaining }) });
  } catch ({ message }) {
    process.send({ error: message });
  }
});
`;

/** An event as an HTTP API sends it (payload format 2.0), with all that stands in one. */
export function httpApiEvent(
  method: string,
  path: string,
  { headers = {}, body, base64 = false, stage = '$default' }: EventParts = {},
) {
  const [rawPath = '', rawQueryString = ''] = path.split('?');
  const domainName = 'x1y2z3.execute-api.eu-north-1.amazonaws.com';
  const sourceIp = '192.0.2.7';
  return {
    version: '2.0',
    routeKey: 'ANY /api/{proxy+}',
    rawPath: stage === '$default' ? rawPath : `/${stage}${rawPath}`,
    rawQueryString,
    headers: {
      accept: 'text/html',
      host: domainName,
      'x-amzn-trace-id': 'Root=1-5e6722a7-cc56xmpl46db7ae02d4da47e',
      'x-forwarded-for': sourceIp,
      'x-forwarded-port': '443',
      'x-forwarded-proto': 'https',
      ...headers,
    },
    requestContext: {
      accountId: '123456789012',
      apiId: 'x1y2z3',
      domainName,
      domainPrefix: 'x1y2z3',
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp, userAgent: 'test' },
      requestId: 'JKJaXmPLvHcESHA=',
      routeKey: 'ANY /api/{proxy+}',
      stage,
      time: '24/Nov/2026:13:05:00 +0000',
      timeEpoch: 1795525500000,
    },
    ...(body !== undefined && { body: base64 ? Buffer.from(body).toString('base64') : body }),
    isBase64Encoded: base64,
  };
}

interface EventParts {
  headers?: Record<string, string>;
  body?: string;
  /** as the gateway sends every body that it does not take for text, forms among them */
  base64?: boolean;
  stage?: string;
}

export interface LambdaProcess {
  /** rejects with the message of what the handler throws; `remaining` is in milliseconds */
  invoke: (event: object, remaining?: number) => Promise<LambdaResult>;
  /** all that it has written so far */
  output: () => string;
  stop: () => Promise<void>;
}

interface LambdaResult {
  statusCode: number;
  headers: Record<string, string>;
  body: string;
  isBase64Encoded: boolean;
}
