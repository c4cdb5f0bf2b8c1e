import type { Standing } from '../../site/model/feedback-account.ts';
import { randomBytes } from 'node:crypto';
import { readFeedback, type Feedback } from '../../site/model/feedback.ts';
import { promisesOf, stateOf } from '../../site/model/feedback-history.ts';
import type { Language } from '../../site/model/language.ts';
import { technicalFields, trapField } from '../../site/forms/feedback-form.ts';
import { keyedHash } from '../secret.ts';
import { written, type Fields } from './fields.ts';
import { Problem } from './problem.ts';
import { addMessage, readEvents } from './ledger.ts';
import { receiptCode } from './receipt-code.ts';
import { receiptRecipient } from './receipt-key.ts';
import { isTombstone, type MessageRecord } from './record.ts';
import type { Service } from './service.ts';
import { within } from './time-limit.ts';

/**
 * Takes a message from a program, under its own key; one without a key is a new message each time. `timeLeft` (ms) is how long
 * storing may take. Throws a Problem that carries what was written.
 */
export async function submit(
  fields: Fields,
  language: Language,
  service: Service,
  timeLeft: number,
): Promise<Receipt> {
  const feedback = readMessage(fields, language);
  return take(
    feedback,
    givenKey(fields) ?? randomBytes(16).toString('base64url'),
    language,
    service,
    timeLeft,
  );
}

/** The message in what was sent. Throws a Problem with what is wrong in it, and with all that was written. */
export function readMessage(fields: Fields, language: Language): Feedback {
  const kept = written(fields);
  if ((fields.get(trapField) ?? '') !== '') throw new Problem('trap-filled', { written: kept });
  const message = new Map(fields);
  for (const name of [trapField, ...technicalFields]) message.delete(name);
  const reading = readFeedback(Object.fromEntries(message), language);
  if (!reading.ok) throw new Problem('invalid', { errors: reading.errors, written: kept });
  return reading.feedback;
}

/** Seals a message with the language of its form, and stores it, once for each key. */
export async function take(
  feedback: Feedback,
  key: string,
  language: Language,
  service: Service,
  timeLeft: number,
): Promise<Receipt> {
  try {
    return await within(timeLeft, store(key, feedback, language, service));
  } catch (error) {
    if (error instanceof Problem) throw new Problem(error.code, { written: feedback });
    // the record may be there all the same, so the page keeps the key, and sending again gives the same receipt
    throw new Problem('not-stored', { written: feedback, cause: error });
  }
}

/** The id of a code's record. There is no month in it: a repeat after midnight on the 31st must find it. */
export function recordId(secret: Uint8Array, code: string): string {
  return keyedHash(secret, 'record', code).toString('hex');
}

async function store(
  key: string,
  feedback: Feedback,
  language: Language,
  service: Service,
): Promise<Receipt> {
  const { secret } = service;
  const code = receiptCode(keyedHash(secret, 'receipt', key));
  const id = recordId(secret, code);
  const receivedAt = service.now();
  const message = {
    version: 1,
    receivedAt: receivedAt.toISOString(),
    ...promisesOf(receivedAt, service.terms),
    contentHash: contentHash(secret, id, JSON.stringify(feedback)),
  } as const;
  const replyTo = await receiptRecipient(code);
  // the language is for the answer only: the same words are the same message, whichever form they came from, so it is in no hash
  const sealed = await service.seal(JSON.stringify({ feedback, language, replyTo }), [replyTo]);
  const earlier = await addMessage(service.store, id, { ...message, sealed });
  if (earlier === 'added') return { code, state: 'received', repeated: false, ...standingOf(message) };

  if (isTombstone(earlier)) throw new Problem('deleted');
  if (earlier.contentHash !== message.contentHash) throw new Problem('key-reused');
  const state = stateOf(await readEvents(service.store, id));
  return { code, state, repeated: true, ...standingOf(earlier) };
}

/** Tells a repeat from another text; with the id, so that the store does not show that two people wrote the same. */
export function contentHash(secret: Uint8Array, id: string, text: string): string {
  return keyedHash(secret, 'content', `${id}\0${text}`).toString('hex');
}

/** The times of a message as they are told to its sender. */
export function standingOf({ receivedAt, dueOn, deleteOn }: Omit<MessageRecord, 'sealed'>) {
  return { receivedAt: new Date(receivedAt), dueOn, deleteOn };
}

function givenKey(fields: Fields): string | undefined {
  const key = fields.get('key');
  if (key === undefined || key === '') return undefined;
  // under a name of its own: a program cannot take the place of a page's key, or of its work
  if (typeof key === 'string' && /^[\w-]{22,64}$/.test(key)) return `program-${key}`;
  throw new Problem('key-invalid', { written: written(fields) });
}

export interface Receipt extends Standing {
  /** 28 signs without spaces */
  code: string;
  /** the same message had been received before */
  repeated: boolean;
}
