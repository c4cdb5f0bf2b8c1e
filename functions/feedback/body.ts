import { feedbackBodyLimit } from '../../site/model/feedback.ts';
import { Problem } from './problem.ts';
import { TimeLimitError, within } from './time-limit.ts';

// with the time for storing, it makes an answer within ten seconds always
const bodyTime = 8_000;

/**
 * Reads a request's body, counting bytes as they come: what Content-Length says may be untrue, or missing.
 * Over 64 KiB, reading stops and `complete` is false; `bytes` then holds the beginning.
 */
export async function readBody(request: Request): Promise<Body> {
  if (!request.body) return { bytes: new Uint8Array(), complete: true };
  const reader: ReadableStreamDefaultReader<Uint8Array> = request.body.getReader();
  try {
    return await within(bodyTime, readAll(reader));
  } catch (error) {
    // not awaited: a body that stands still would never confirm
    void reader.cancel().catch(() => undefined);
    throw new Problem(error instanceof TimeLimitError ? 'too-slow' : 'unreadable', { cause: error });
  }
}

async function readAll(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Body> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value);
    size += part.value.length;
    if (size > feedbackBodyLimit) {
      void reader.cancel().catch(() => undefined);
      return { bytes: Buffer.concat(chunks).subarray(0, feedbackBodyLimit), complete: false };
    }
  }
  return { bytes: Buffer.concat(chunks), complete: true };
}

interface Body {
  bytes: Uint8Array;
  complete: boolean;
}
