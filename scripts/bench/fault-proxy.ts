import { Agent, createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';

/** A proxy in front of an S3 gateway that does to the traffic what no gateway can be told to do. It listens on 127.0.0.1. */
export async function faultProxy(target: string): Promise<FaultProxy> {
  const { hostname, port } = new URL(target);
  const agent = new Agent({ keepAlive: true });
  let mood: Mood | undefined;
  let requests = 0;
  const server = createServer(
    (request, response) => void handle(request, response).catch(() => request.socket.destroy()),
  );

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request);
    requests++;
    const now = mood;
    const said = now && 'instead' in now ? now.instead(request) : undefined;
    if (said) return answer(response, said);
    if (now === moods.reset) return void request.socket.destroy();
    if (now && 'delay' in now) await wait(now.delay);
    const real = await forward(request, body);
    if (now === moods.lost) return void request.socket.destroy();
    if (now === moods.cut) return cutOff(response, real);
    answer(
      response,
      now === moods.denied && request.method === 'PUT' ? s3Error(412, 'PreconditionFailed') : real,
    );
  }

  async function forward(request: IncomingMessage, body: Buffer): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
    const { method, url: path, headers: asked } = request;
    send({ hostname, port, agent, method, path, headers: asked }, resolve).on('error', reject).end(body);
    const real = await promise;
    // these two are of the connection, and the next one is another
    const headers = { ...real.headers };
    delete headers['connection'];
    delete headers['transfer-encoding'];
    return { status: real.statusCode ?? 0, headers, body: await buffer(real) };
  }

  const listen = (at: number) => new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  await listen(0);
  const own = (server.address() as AddressInfo).port;
  return {
    endpoint: `http://127.0.0.1:${own}`,
    requests: () => requests,
    become: (name) => (mood = name && moods[name]),
    refuse: close,
    listen: () => listen(own),
    async close() {
      agent.destroy();
      if (server.listening) await close();
    },
  };
}

/** What it can do to every request for a while. */
const moods = {
  /** answers within the client's patience, but only just */
  slow: { delay: 1_200 },
  /** answers after the client has given up, with the work done */
  late: { delay: 2_000 },
  /** breaks the connection before anything was done */
  reset: {},
  /** breaks it when all was done */
  lost: {},
  /** breaks it in the middle of the answer */
  cut: {},
  /** does the write, and then says that the name was taken, as a retry hears whose first answer was lost */
  denied: {},
  failing: {
    instead: () => (Math.random() < 0.5 ? s3Error(500, 'InternalError') : s3Error(503, 'SlowDown')),
  },
  errorIn200: { instead: () => s3Error(200, 'InternalError') },
  pageIn200: {
    instead: () => ({ status: 200, headers: {}, body: Buffer.from('<html><body>En proxy</body></html>') }),
  },
  full: {
    instead: ({ method }) =>
      method !== 'PUT'
        ? undefined
        : Math.random() < 0.5
          ? s3Error(507, 'InsufficientStorage')
          : s3Error(403, 'QuotaExceeded'),
  },
  skewed: { instead: () => s3Error(403, 'RequestTimeTooSkewed') },
  forbidden: { instead: () => s3Error(403, 'AccessDenied') },
} satisfies Record<string, Mood>;

function s3Error(status: number, code: string): Answer {
  const body = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>proxy</Message></Error>`;
  return { status, headers: { 'content-type': 'application/xml' }, body: Buffer.from(body) };
}

function answer(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, headers).end(body);
}

function cutOff(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers, 'content-length': body.length + 100 });
  response.write(body.subarray(0, body.length / 2), () => response.destroy());
}

type Mood = { instead: (request: IncomingMessage) => Answer | undefined } | { delay: number } | object;

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

export interface FaultProxy {
  endpoint: string;
  /** how many have come so far */
  requests: () => number;
  /** from now on; without a mood it only passes on */
  become: (mood?: keyof typeof moods) => void;
  /** nobody can connect until it listens again */
  refuse: () => Promise<void>;
  listen: () => Promise<void>;
  close: () => Promise<void>;
}
