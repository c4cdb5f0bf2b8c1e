/**
 * Where a request comes from, for the limits. Behind `proxies` that each add an address to X-Forwarded-For, it is the one that the
 * outermost of them added: what stands before it, the sender may have written.
 */
export function senderAddress({ headers, socket }: Connection, proxies: number): string | undefined {
  if (proxies === 0) return socket.remoteAddress;
  const forwarded = String(headers['x-forwarded-for'] ?? '').split(',');
  return forwarded.at(-proxies)?.trim() || socket.remoteAddress;
}

/** What Node's IncomingMessage has of it. */
export interface Connection {
  headers: NodeJS.Dict<string | string[]>;
  socket: { remoteAddress?: string | undefined };
}
