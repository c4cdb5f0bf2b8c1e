import { parseReceiptCode } from './receipt-code.ts';
import { Problem } from './problem.ts';
import { decodeRecord } from './record.ts';
import type { Service, Standing } from './service.ts';
import { recordKey } from './submit.ts';
import { within } from './time-limit.ts';

/** Finds a message by its receipt's code. A code that is wrong and one that is unknown get the same answer. */
export async function lookUp(text: unknown, service: Service, timeLeft: number): Promise<Standing> {
  const code = typeof text === 'string' ? parseReceiptCode(text) : undefined;
  if (code === undefined) throw new Problem('receipt-not-found');
  try {
    const bytes = await within(timeLeft, service.store.get(recordKey(service.secret, code)));
    if (!bytes) throw new Problem('receipt-not-found');
    const record = decodeRecord(bytes);
    return { receivedAt: new Date(record.receivedAt), state: record.state };
  } catch (error) {
    throw error instanceof Problem ? error : new Problem('receipt-unavailable', { cause: error });
  }
}
