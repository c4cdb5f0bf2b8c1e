import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Script } from 'node:vm';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { s3Client, statusOf, type S3Place } from '../../../functions/stores/s3-client.ts';
import { requestCode } from '../../../scripts/hosting/aws/edge.ts';

const script = new Script(`${requestCode()}; handler(event)`);

/** A bucket's site as visitors get it of CloudFront: by the code that runs there, but without its cache. Gives the address and what ends it. */
export async function edgeHost(place: S3Place): Promise<{ address: string; close: () => void }> {
  const client = s3Client(place);
  const server = createServer((request, response) => {
    const { uri = '', statusCode, headers } = atEdge(request);
    if (statusCode !== undefined) return void response.writeHead(statusCode, headers.location?.value).end();
    client
      .send(new GetObjectCommand({ Bucket: place.bucket, Key: place.prefix + uri.slice(1) }))
      .then(async ({ Body, ContentType = '', ContentEncoding }) => {
        response.setHeader('Content-Type', ContentType);
        if (ContentEncoding !== undefined) response.setHeader('Content-Encoding', ContentEncoding);
        response.end(await Body?.transformToByteArray());
      })
      .catch((error: unknown) => response.writeHead(statusOf(error) ?? 500).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => void server.close() };
}

function atEdge({ url = '', headers: sent }: IncomingMessage): EdgeAnswer {
  const headers = Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, { value }]));
  const event = { request: { uri: url.split('?')[0], headers, querystring: {} } };
  return script.runInNewContext({ event }) as EdgeAnswer;
}

type EdgeAnswer = {
  uri?: string;
  statusCode?: number;
  headers: Record<string, { value: string } | undefined>;
};
