import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export type Page = (response: ServerResponse, request: IncomingMessage) => void;

/** A website on a socket of this machine: answers by path, and keeps account of how it was asked. */
export class WebServer {
  /** What was asked for, in order: `HEAD /side`. */
  readonly asked: string[] = [];
  readonly agents = new Set<string | undefined>();
  /** Milliseconds from the end of each answer to the next question. */
  readonly gaps: number[] = [];
  /** The most that were asked at the same time. */
  most = 0;
  readonly origin: string;
  #open = 0;
  #ended: number | undefined;

  private constructor(origin: string) {
    this.origin = origin;
  }

  /** Starts a website with these pages; all others are not there. It ends with the test. */
  static async start(pages: Readonly<Record<string, Page | number>>): Promise<WebServer> {
    const server = createServer((request, response) => web.#answer(request, response, pages));
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const web = new WebServer(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    return web;
  }

  #answer(
    request: IncomingMessage,
    response: ServerResponse,
    pages: Readonly<Record<string, Page | number>>,
  ): void {
    const { method = '', url = '' } = request;
    if (this.#ended !== undefined) this.gaps.push(performance.now() - this.#ended);
    this.asked.push(`${method} ${url}`);
    this.agents.add(request.headers['user-agent']);
    this.most = Math.max(this.most, ++this.#open);
    response.once('close', () => {
      this.#open -= 1;
      this.#ended = performance.now();
    });
    const page = pages[url] ?? (url === '/robots.txt' ? 404 : undefined) ?? 404;
    if (typeof page === 'function') page(response, request);
    else response.writeHead(page).end();
  }
}

/** A page that leads on. */
export const leads =
  (status: number, location: string): Page =>
  (response) =>
    response.writeHead(status, { location }).end();
