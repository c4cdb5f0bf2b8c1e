import { randomUUID } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';

/** Writes one line a request, with nothing in it about the sender: no text, code, address, IP or browser. */
export function trace(now: () => Date, log: (line: LogLine) => void): MiddlewareHandler<Traced> {
  return async (c, next) => {
    const started = now();
    c.set('started', started);
    await next();
    const cause = nameOf(c.get('cause'));
    log({
      time: started.toISOString(),
      request: randomUUID(),
      outcome: c.get('outcome'),
      size: bucketOf(c.get('size') ?? 0),
      ms: now().getTime() - started.getTime(),
      ...(cause && { cause }),
    });
  };
}

/** The line that says that the service became ready, or why it is not: nobody's request, so it has no length. */
export function stateLine(state: string, cause: unknown, now: Date): LogLine {
  const name = nameOf(cause);
  const line = { time: now.toISOString(), request: randomUUID(), outcome: state, size: '0', ms: 0 } as const;
  return { ...line, ...(name !== undefined && { cause: name }) };
}

/** How long a request may still take (ms), so that it is answered within ten seconds of its beginning. */
export function timeLeft(c: Context<Traced>, now: () => Date): number {
  return Math.max(0, 9_500 - (now().getTime() - c.get('started').getTime()));
}

// an error's code or class says enough to act on; its message may hold a file's name
function nameOf(cause: unknown): string | undefined {
  if (typeof cause !== 'object' || cause === null) return undefined;
  if ('code' in cause && typeof cause.code === 'string') return cause.code;
  return cause instanceof Error ? cause.name : undefined;
}

function bucketOf(bytes: number): LogLine['size'] {
  if (bytes === 0) return '0';
  if (bytes <= 1024) return '1k';
  return bytes <= 8 * 1024 ? '8k' : '64k';
}

export interface LogLine {
  time: string;
  request: string;
  /** what came of it, for example received, repeated, or a problem's code */
  outcome: string;
  /** the body was at most this large */
  size: '0' | '1k' | '8k' | '64k';
  ms: number;
  /** the code or the class of the error behind a failure */
  cause?: string;
}

export interface Traced {
  /** what the host knows of the connection; undefined where it says nothing */
  Bindings: { address?: string | undefined };
  Variables: { started: Date; outcome: string; size?: number; cause?: unknown };
}
