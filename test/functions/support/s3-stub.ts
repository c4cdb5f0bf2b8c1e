import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/**
 * An S3 server in this process, with as much of S3 as the store uses, that fails as it is told: each request takes the next of
 * `faults`. It shows what the store does when a server misbehaves; that it works with a right one is for Ceph to show.
 */
export async function s3Stub({ createOnly = true, pageSize = 1000 } = {}) {
  const objects = new Map<string, Buffer>();
  const faults: Fault[] = [];
  const seen: Seen[] = [];
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request);
    const { method = '', headers } = request;
    const url = new URL(request.url ?? '', 'http://stub');
    seen.push({ method, path: url.pathname, headers });
    const fault = faults.shift();
    if (fault === 'hang') return;
    if (fault === 'reset') return void request.socket.destroy();
    if (fault === 'page-in-200') return answer(response, 200, '<html><body>En proxy</body></html>');
    if (fault === 'error-in-200') return answer(response, 200, errorXml('InternalError'));
    if (typeof fault === 'object') return answer(response, fault.status, errorXml(fault.code), fault.headers);
    const reply = act(method, url, headers['if-none-match'], body);
    // the work is done, and nobody hears of it
    if (fault === 'lost-answer') return void request.socket.destroy();
    if (fault === 'half-answer') return void response.writeHead(200, { 'content-length': 999 }).write('{"ve');
    answer(response, ...reply);
  }

  function act(method: string, url: URL, condition: string | undefined, body: Buffer): Reply {
    const key = url.pathname.slice('/bucket/'.length);
    if (method === 'PUT') {
      if (createOnly && condition === '*' && objects.has(key)) return [412, errorXml('PreconditionFailed')];
      objects.set(key, body);
      return [200, '', { etag: '"etag"' }];
    }
    if (method === 'DELETE') {
      objects.delete(key);
      return [204, ''];
    }
    if (url.searchParams.get('list-type') === '2') return [200, listXml(url.searchParams)];
    const found = objects.get(key);
    return found === undefined ? [404, errorXml('NoSuchKey')] : [200, found, { etag: '"etag"' }];
  }

  function listXml(query: URLSearchParams): string {
    const prefix = query.get('prefix') ?? '';
    const after = query.get('continuation-token') ?? '';
    const left = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > after).sort();
    const page = left.slice(0, pageSize);
    const more = left.length > page.length;
    return `<ListBucketResult><Name>bucket</Name><IsTruncated>${more}</IsTruncated>${page
      .map((key) => `<Contents><Key>${key}</Key></Contents>`)
      .join(
        '',
      )}${more ? `<NextContinuationToken>${page.at(-1) ?? ''}</NextContinuationToken>` : ''}</ListBucketResult>`;
  }

  const { port } = server.address() as AddressInfo;
  const endpoint = `http://127.0.0.1:${port}`;
  return { objects, faults, seen, place: { bucket: 'bucket', prefix: '', region: 'us-east-1', endpoint } };
}

function errorXml(code: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>stub</Message></Error>`;
}

function answer(response: ServerResponse, status: number, body: string | Buffer, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/xml', ...headers }).end(body);
}

type Reply = [status: number, body: string | Buffer, headers?: Record<string, string>];

type Fault =
  | 'hang'
  | 'reset'
  | 'lost-answer'
  | 'half-answer'
  | 'error-in-200'
  | 'page-in-200'
  | { status: number; code: string; headers?: Record<string, string> };

interface Seen {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
}
