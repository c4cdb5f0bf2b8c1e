import type { Account } from '../../site/model/feedback-account.ts';
import { dayOf } from '../../site/model/dates.ts';
import { isLate, stateOf } from '../../site/model/feedback-history.ts';
import { createOpener, type Open } from '../sealing.ts';
import type { StoredEvent } from './event.ts';
import { readEvents, readRecord } from './ledger.ts';
import { Problem } from './problem.ts';
import { parseReceiptCode } from './receipt-code.ts';
import { receiptIdentity } from './receipt-key.ts';
import { decodeSealedMessage, isTombstone, type MessageRecord } from './record.ts';
import type { Service } from './service.ts';
import { recordId, standingOf } from './submit.ts';
import { within } from './time-limit.ts';

/**
 * All that is kept of a message, by its receipt's code. A code that is wrong and one that is unknown get the same answer;
 * a deleted message says that it is.
 */
export async function lookUp(text: unknown, service: Service, timeLeft: number): Promise<Account> {
  const code = codeOf(text);
  return guarded(timeLeft, async () => {
    const { id, record } = await findMessage(code, service);
    const events = await readEvents(service.store, id);
    const open = createOpener([await receiptIdentity(code)]);
    const { feedback } = decodeSealedMessage(await opened(open, record.sealed));
    const late = isLate(record.dueOn, events, dayOf(service.now()));
    return {
      ...standingOf(record),
      state: stateOf(events),
      late,
      feedback,
      ...(await wordsOf(events, open)),
    };
  });
}

/** The code as it was made, or the refusal that an unknown code gets too. */
export function codeOf(text: unknown): string {
  const code = typeof text === 'string' ? parseReceiptCode(text) : undefined;
  if (code === undefined) throw new Problem('receipt-not-found');
  return code;
}

/** The message of a code and its id; a Problem where there is none, or no more. */
export async function findMessage(code: string, { store, secret }: Service): Promise<Found> {
  const id = recordId(secret, code);
  const record = await readRecord(store, id);
  if (!record) throw new Problem('receipt-not-found');
  if (isTombstone(record)) throw new Problem('deleted');
  return { id, record };
}

/** Does what takes time within `timeLeft` (ms); what fails is told as a message that cannot be reached just now. */
export async function guarded<T>(timeLeft: number, work: () => Promise<T>): Promise<T> {
  try {
    return await within(timeLeft, work());
  } catch (error) {
    throw error instanceof Problem ? error : new Problem('receipt-unavailable', { cause: error });
  }
}

async function wordsOf(events: readonly StoredEvent[], open: Open) {
  const words: Pick<Account, 'answers' | 'supplements' | 'published'> = {
    answers: [],
    supplements: [],
    published: [],
  };
  for (const event of events) {
    const at = new Date(event.at);
    if (event.type === 'answered') {
      words.answers.push({ at, decision: event.decision, text: await opened(open, event.sealed) });
    }
    if (event.type === 'supplemented') words.supplements.push({ at, text: await opened(open, event.sealed) });
    if (event.type === 'published') words.published.push(event.entry);
  }
  return words;
}

async function opened(open: Open, sealed: string): Promise<string> {
  const text = await open(sealed);
  if (text === undefined) throw new Error("The receipt's key does not open what belongs to it");
  return text;
}

interface Found {
  id: string;
  record: MessageRecord;
}
