import { securityHeaders, transport } from './security-headers.ts';
import { senderAddress } from './sender-address.ts';

/*
 * Between the events of API Gateway's HTTP APIs (payload format 2.0) and the web's own Request and Response. hono/aws-lambda does
 * that too, but is on its way out of hono, takes the gateway's name for the portal's, and logs an address that it cannot read.
 */

/** The request that an event stands for. `origin` is the portal's own, where the gateway stands behind another name. */
export function requestOf(
  { rawQueryString, headers, body, ...event }: HttpApiEvent,
  origin?: string,
): Request {
  const { domainName, http } = event.requestContext;
  const url = new URL(origin ?? `https://${domainName}`);
  url.pathname = pathOf(event);
  url.search = rawQueryString;
  const bodyless = http.method === 'GET' || http.method === 'HEAD' || body === undefined;
  return new Request(url, {
    method: http.method,
    headers: Object.entries(headers).map(([name, value = '']): [string, string] => [name, asBytes(value)]),
    ...(!bodyless && { body: Buffer.from(body, event.isBase64Encoded ? 'base64' : 'utf8') }),
  });
}

/** What the gateway is to send: all that the service says is text. The headers are those that the node host gives too. */
export async function resultOf(response: Response, path: string): Promise<HttpApiResult> {
  const headers = new Headers(response.headers);
  const added = securityHeaders(response.status, headers.get('content-type') ?? '', path);
  for (const [name, value] of Object.entries({ ...added, ...transport })) headers.set(name, value);
  return {
    statusCode: response.status,
    headers: Object.fromEntries(headers),
    body: await response.text(),
    isBase64Encoded: false,
  };
}

/** Where the request comes from. The gateway adds the one that it talks with to X-Forwarded-For: it is no proxy in front of itself. */
export function senderOf({ headers, requestContext }: HttpApiEvent, proxies: number): string | undefined {
  const { sourceIp } = requestContext.http;
  const hops = (headers['x-forwarded-for'] ?? '').split(',');
  if (hops.at(-1)?.trim() === sourceIp) hops.pop();
  const connection = { headers: { 'x-forwarded-for': hops.join() }, socket: { remoteAddress: sourceIp } };
  return senderAddress(connection, proxies);
}

// a stage with a name stands before the path, under the API's own domain as well
function pathOf({ rawPath, requestContext }: Pick<HttpApiEvent, 'rawPath' | 'requestContext'>): string {
  const prefix = `/${requestContext.stage}`;
  return rawPath.startsWith(`${prefix}/api`) ? rawPath.slice(prefix.length) : rawPath;
}

// a header's bytes are one sign each for Request, as they are for Node's own server
function asBytes(value: string): string {
  return Buffer.from(value).toString('latin1');
}

/** As much of the event as is read. A header that came twice is one, with commas. */
export interface HttpApiEvent {
  rawPath: string;
  rawQueryString: string;
  headers: Record<string, string | undefined>;
  body?: string | undefined;
  isBase64Encoded: boolean;
  requestContext: { domainName: string; stage: string; http: { method: string; sourceIp: string } };
}

export interface HttpApiResult {
  statusCode: number;
  headers: Record<string, string>;
  body: string;
  isBase64Encoded: false;
}
