import type { Context } from 'hono';
import { readBody } from './body.ts';
import { bodyType, parseFields, salvage, written, type Fields } from './fields.ts';
import { Problem } from './problem.ts';
import { isCrossSite } from './sender.ts';
import type { Service } from './service.ts';
import type { Traced } from './trace.ts';

/** The fields of a posted form or JSON object, after all that can be refused before anything is understood. */
export async function readRequest(c: Context<Traced>): Promise<Fields> {
  if (isCrossSite(c.req.raw)) throw new Problem('cross-site');
  const type = bodyType(c.req.raw.headers);
  const { bytes, complete } = await readBody(c.req.raw);
  c.set('size', bytes.length);
  if (!complete) throw new Problem('too-large', { written: salvage(type, bytes) });
  return parseFields(type, bytes);
}

/** Counts what was posted; a Problem where too much comes from one address, or overall. It is read first, so that it is kept. */
export function count(c: Context<Traced>, { limits }: Service, fields: Fields): void {
  // a host that says nothing of the connection gives no environment at all
  const wait = limits((c.env as Traced['Bindings'] | undefined)?.address);
  if (wait !== undefined) throw new Problem('too-many', { written: written(fields), retryAfter: wait });
}
