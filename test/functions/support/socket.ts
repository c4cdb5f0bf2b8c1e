import { once } from 'node:events';
import { connect } from 'node:net';

/** Sends bytes as they are, over a connection of their own, and gives the beginning of the answer; '' where there is none. */
export async function rawAnswer(address: string, bytes: string | Uint8Array): Promise<string> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  socket.write(bytes);
  try {
    return await new Promise<string>((resolve, reject) => {
      socket.once('data', (data) => resolve(data.toString('latin1')));
      socket.once('end', () => resolve(''));
      socket.once('error', reject);
    });
  } finally {
    socket.destroy();
  }
}

/** Sends the first bytes, and then one sign a second for as long as anybody listens. Gives the beginning of the answer. */
export async function slowAnswer(address: string, first: string): Promise<string> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  socket.write(first);
  const drip = setInterval(() => socket.write('a'), 1_000);
  try {
    const [data] = (await once(socket, 'data')) as Buffer[];
    return data?.toString('latin1') ?? '';
  } finally {
    clearInterval(drip);
    socket.destroy();
  }
}
