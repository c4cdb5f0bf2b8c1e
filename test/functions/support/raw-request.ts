import { request as requestPlain, type IncomingHttpHeaders, type RequestOptions } from 'node:http';
import { request as requestSecure } from 'node:https';

/** One request exactly as written: fetch would tidy the path, follow, unpack, and says nothing about the connection. */
export async function rawRequest(
  address: string,
  path: string,
  options: RequestOptions = {},
): Promise<RawAnswer> {
  const { protocol, hostname, port } = new URL(address);
  const request = protocol === 'https:' ? requestSecure : requestPlain;
  // a test's certificate is nobody else's
  const target = { hostname, port, path, agent: false, rejectUnauthorized: false };
  return new Promise((resolve, reject) => {
    const sent = request({ ...target, ...options }, (answer) => {
      let body = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => (body += part));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

export interface RawAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}
