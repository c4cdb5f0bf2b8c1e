import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { StartError, type Config } from '../config.ts';
import { readShell } from './frames.ts';
import { securityHeaders } from './security-headers.ts';
import { senderAddress } from './sender-address.ts';
import { openService, type Voices } from './service.ts';
import { serveFile, speechAt } from './static-files.ts';

/** Serves the built site in `dist` and the feedback service on one address. Throws a StartError where it cannot. */
export async function startNodeHost(config: Config, dist: string, voices: Voices): Promise<NodeHost> {
  const service = await openService(config, await readShell(dist), voices);
  const site = new Hono<{ Bindings: HttpBindings }>();
  site.use(async (c, next) => {
    await next();
    const { pathname } = new URL(c.req.url);
    const headers = securityHeaders(c.res.status, c.res.headers.get('content-type') ?? '', pathname);
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
  });
  // RFC 9112, 3.2: Node takes the first of two hosts, and whoever stands in front may have taken the other
  site.use(async (c, next) => (hostsIn(c.env.incoming) > 1 ? c.body(null, 400) : next()));
  // not the service's own pages: what is written and what is secret must not be compressed together (BREACH)
  site.all('/api/*', (c) =>
    service.fetch(c.req.raw, { address: senderAddress(c.env.incoming, config.proxies) }),
  );
  site.all('*', compress(), (c) => serveFile(c, dist));
  site.onError((error, c) => {
    voices.say(`En side kunne ikke vises: ${error.message}`);
    return c.text(speechAt(new URL(c.req.url)).t('host.failed'), 500);
  });
  const server = createAdaptorServer({ fetch: site.fetch, serverOptions: timeLimits }) as Server;
  await listen(server, config);
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}/`,
    async close() {
      service.close();
      await wait(config.drainSeconds * 1_000);
      await close(server);
    },
  };
}

function hostsIn({ rawHeaders }: IncomingMessage): number {
  return rawHeaders.filter((name, place) => place % 2 === 0 && name.toLowerCase() === 'host').length;
}

// a little more than the service's own limits, for those who never come as far as it
const timeLimits = { headersTimeout: 10_000, requestTimeout: 12_000, connectionsCheckingInterval: 1_000 };

async function listen(server: Server, { port, host }: Config): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, port, host)));
    server.listen(port, host, resolve);
  });
}

function listenError(error: NodeJS.ErrnoException, port: number, host: string): Error {
  const told = {
    EADDRINUSE: `Port ${port} er optaget af et andet program. Sæt PORT til en anden, for eksempel: PORT=${port + 1} npm start`,
    EACCES: `Port ${port} må ikke bruges af dig. Sæt PORT til et tal over 1023, for eksempel: PORT=4321 npm start`,
    EADDRNOTAVAIL: `Adressen ${host} findes ikke på denne maskine. Sæt HOST til en, der gør, for eksempel: HOST=127.0.0.1 npm start`,
    ENOTFOUND: `Adressen ${host} findes ikke. Sæt HOST til en, der gør, for eksempel: HOST=127.0.0.1 npm start`,
  }[error.code ?? ''];
  return told === undefined ? error : new StartError(told, { cause: error });
}

// A request is answered within ten seconds; after that only connections that do nothing are left
async function close(server: Server): Promise<void> {
  const force = setTimeout(() => server.closeAllConnections(), 10_000);
  // a browser keeps its connection after its answer, and would keep the service for as long
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  await new Promise((resolve) => server.close(resolve));
  clearInterval(idle);
  clearTimeout(force);
}

interface NodeHost {
  /** for example http://127.0.0.1:4321/ */
  address: string;
  /**
   * Says that it is not ready, goes on for as long as the settings say, then takes no new requests, and resolves when those that were
   * begun are answered.
   */
  close: () => Promise<void>;
}
