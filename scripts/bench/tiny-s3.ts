import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** As much of S3 as a message needs, in this process, for measuring what is not S3. */
export async function tinyS3(): Promise<{ endpoint: string; close: () => void }> {
  const objects = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    void buffer(request).then((body) => {
      const { method } = request;
      const [url = ''] = (request.url ?? '').split('?');
      const found = objects.get(url);
      const say = (status: number, text: string | Buffer = '') =>
        response.writeHead(status, { etag: '"etag"' }).end(text);
      if (method === 'GET')
        return found ? say(200, found) : say(404, '<Error><Code>NoSuchKey</Code></Error>');
      if (method === 'PUT' && found) return say(412, '<Error><Code>PreconditionFailed</Code></Error>');
      if (method === 'PUT') objects.set(url, body);
      else objects.delete(url);
      return say(method === 'PUT' ? 200 : 204);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
