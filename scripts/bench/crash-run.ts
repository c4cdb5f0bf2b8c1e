import { inParallel } from '../../functions/in-parallel.ts';
import { readRecord } from '../../functions/feedback/ledger.ts';
import { parseReceiptCode } from '../../functions/feedback/receipt-code.ts';
import { decodeSealedMessage, isTombstone } from '../../functions/feedback/record.ts';
import { recordId } from '../../functions/feedback/submit.ts';
import { createOpener } from '../../functions/sealing.ts';
import type { Store } from '../../functions/stores/store.ts';

/**
 * Sends `submissions` different messages to a running service, many at a time, while `faults` happen to it one after the other,
 * spread evenly. A writer whose message is not acknowledged sends the same again, as a browser's user does with the form that was
 * given back, until it is. Then every record is read and opened.
 */
export async function crashRun({ address, submissions, faults, ...checked }: CrashRun): Promise<CrashReport> {
  const receipts = new Map<string, string>();
  const refused = { count: 0 };
  const left = faults.map((fault, index) => ({
    fault,
    after: ((index + 1) * submissions) / (faults.length + 1),
  }));
  let storm = Promise.resolve();
  await inParallel(messages(submissions), writers, async (text) => {
    receipts.set(text, await send(address, text, refused));
    const due = left[0] && receipts.size >= left[0].after ? left.shift() : undefined;
    if (due) storm = storm.then(due.fault);
  });
  await storm;
  return { acknowledged: receipts.size, refused: refused.count, ...(await verify(receipts, checked)) };
}

const writers = 16;

function* messages(count: number): Generator<string> {
  for (let number = 0; number < count; number++) yield `Besked nummer ${number}`;
}

async function send(address: string, text: string, refused: { count: number }): Promise<string> {
  const key = Buffer.from(text).toString('base64url').padEnd(22, '-');
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const receipt = await attempt(address, { kind: 'comment', text, key });
    if (receipt !== undefined) return receipt;
    refused.count++;
    await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 80));
  }
  throw new Error(`Nobody acknowledged "${text}" within a minute`);
}

async function attempt(address: string, message: object): Promise<string | undefined> {
  try {
    const answer = await fetch(`${address}/api/feedback`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
    });
    const body = (await answer.json()) as { receipt?: string };
    return answer.ok ? body.receipt : undefined;
  } catch {
    // the service is dead at this moment
    return undefined;
  }
}

async function verify(receipts: Map<string, string>, { store, secret, identity }: Checked) {
  const open = createOpener([identity]);
  const times = new Map<string, number>();
  const textOf = new Map<string, string>();
  await inParallel(store.list('feedback/'), writers, async (key) => {
    const id = key.slice('feedback/'.length);
    const record = await readRecord(store, id);
    if (!record || isTombstone(record)) throw new Error(`${key} holds no message`);
    const opened = await open(record.sealed);
    if (opened === undefined) throw new Error(`${key} does not open`);
    const { text } = decodeSealedMessage(opened).feedback;
    textOf.set(id, text);
    times.set(text, (times.get(text) ?? 0) + 1);
  });
  const isThere = ([text, receipt]: [string, string]) =>
    textOf.get(recordId(secret, parseReceiptCode(receipt) ?? '')) === text;
  return {
    lost: [...receipts].filter((entry) => !isThere(entry)).length,
    duplicated: [...times.values()].filter((count) => count > 1).length,
  };
}

interface Checked {
  store: Store;
  secret: Uint8Array;
  /** the private key that opens the messages */
  identity: string;
}

interface CrashRun extends Checked {
  address: string;
  submissions: number;
  faults: readonly (() => Promise<void>)[];
}

interface CrashReport {
  acknowledged: number;
  /** tries that were not acknowledged, and made again */
  refused: number;
  /** acknowledged, but not to be found under the receipt's code, or with another text */
  lost: number;
  /** messages that are stored more than once */
  duplicated: number;
}
