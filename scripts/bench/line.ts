import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';

/** A slow phone's line, as Lighthouse reckons it: 1.44 Mbit/s down, 150 ms there and back. */
export const SLOW = { bytesPerSecond: 180_000, delay: 75 };

/**
 * A door before a server that counts what it sends: a worker or a cache in the browser cannot hide from it. With `speed` what it sends
 * comes as late as on such a line.
 */
export async function openLine(port: number, speed?: typeof SLOW): Promise<Line> {
  let bytes = 0;
  const door = createServer((visitor) => {
    const server = connect(port, '127.0.0.1');
    for (const socket of [visitor, server]) {
      socket.setNoDelay(true);
      socket.on('error', () => socket.destroy());
    }
    server.on('data', (chunk) => (bytes += chunk.length));
    if (speed) {
      slowly(visitor, server, { ...speed, bytesPerSecond: Infinity }, { free: 0 });
      slowly(server, visitor, speed, shared);
    } else visitor.pipe(server).pipe(visitor);
  });
  // all connections share the one line
  const shared = { free: 0 };
  await new Promise<void>((ready) => door.listen(0, '127.0.0.1', ready));
  const { port: own } = door.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${own}`, bytes: () => bytes, close: () => door.close() };
}

function slowly(
  from: Socket,
  to: Socket,
  { bytesPerSecond, delay }: typeof SLOW,
  line: { free: number },
): void {
  // one after the other: two timers may go off in the wrong order
  let sent = Promise.resolve();
  from.on('data', (chunk) => {
    line.free = Math.max(line.free, performance.now()) + (chunk.length / bytesPerSecond) * 1000;
    const arrival = line.free + delay;
    sent = sent
      .then(() => setTimeout(Math.max(0, arrival - performance.now())))
      .then(() => void to.write(chunk));
  });
  from.on('close', () => void sent.then(() => to.end()));
}

interface Line {
  origin: string;
  /** what the server has sent, headers included */
  bytes: () => number;
  close: () => void;
}
