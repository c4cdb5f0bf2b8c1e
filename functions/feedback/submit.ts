import { randomBytes } from 'node:crypto';
import { readFeedback, type Feedback } from '../../site/model/feedback.ts';
import type { Language } from '../../site/model/language.ts';
import { trapField } from '../../site/forms/feedback-form.ts';
import { keyedHash } from '../secret.ts';
import { written, type Fields } from './fields.ts';
import { Problem } from './problem.ts';
import { receiptCode } from './receipt-code.ts';
import { decodeRecord, encodeRecord } from './record.ts';
import type { Service, Standing } from './service.ts';
import { within } from './time-limit.ts';

/**
 * Takes one message: validates it, seals it with the language of its form, and stores it, once for each key.
 * `timeLeft` (ms) is how long storing may take. Throws a Problem that carries what was written.
 */
export async function submit(
  fields: Fields,
  language: Language,
  service: Service,
  timeLeft: number,
): Promise<Receipt> {
  const kept = written(fields);
  if ((fields.get(trapField) ?? '') !== '') throw new Problem('trap-filled', { written: kept });
  const feedback = validate(fields, language);
  const content = JSON.stringify(feedback);
  const key = givenKey(fields) ?? derivedKey(content, service);
  try {
    return await within(timeLeft, store(key, content, JSON.stringify({ ...feedback, language }), service));
  } catch (error) {
    if (error instanceof Problem) throw new Problem(error.code, { written: kept });
    // the record may be there all the same, so the form keeps the key, and sending again gives the same receipt
    throw new Problem('not-stored', { written: kept, key, cause: error });
  }
}

/** A key for a new form: 128 random bits. */
export function newKey(): string {
  return randomBytes(16).toString('base64url');
}

/** Where the record of a receipt's code lies. There is no month in it: a repeat after midnight on the 31st must find it. */
export function recordKey(secret: Uint8Array, code: string): string {
  return `feedback/${keyedHash(secret, 'record', code).toString('hex')}`;
}

// `letter` is what the secretariat reads. The language in it is for the answer only: the same words are the same message,
// whichever form they came from, so it is in no hash.
async function store(key: string, content: string, letter: string, service: Service): Promise<Receipt> {
  const { secret } = service;
  const code = receiptCode(keyedHash(secret, 'receipt', key));
  const place = recordKey(secret, code);
  const contentHash = keyedHash(secret, 'content', content).toString('hex');
  const receivedAt = service.now();
  const record = {
    version: 1,
    receivedAt: receivedAt.toISOString(),
    state: 'received',
    contentHash,
  } as const;
  const sealed = await service.seal(letter);
  const outcome = await service.store.create(place, encodeRecord({ ...record, sealed }));
  if (outcome === 'created') return { code, receivedAt, state: 'received', repeated: false };

  const bytes = await service.store.get(place);
  if (!bytes) throw new Error('The store says that the record exists, but does not give it');
  const first = decodeRecord(bytes);
  if (first.contentHash !== contentHash) throw new Problem('key-reused');
  return { code, receivedAt: new Date(first.receivedAt), state: first.state, repeated: true };
}

function validate(fields: Fields, language: Language): Feedback {
  const message = new Map(fields);
  message.delete(trapField);
  message.delete('key');
  const reading = readFeedback(Object.fromEntries(message), language);
  if (!reading.ok) throw new Problem('invalid', { errors: reading.errors, written: written(fields) });
  return reading.feedback;
}

function givenKey(fields: Fields): string | undefined {
  const key = fields.get('key') ?? '';
  if (key === '') return undefined;
  if (typeof key === 'string' && /^[\w-]{22,64}$/.test(key)) return key;
  throw new Problem('key-invalid', { written: written(fields) });
}

// A static page carries no key of its own: there, the same message on the same day is the same message.
function derivedKey(content: string, service: Service): string {
  const day = service.now().toISOString().slice(0, 10);
  return keyedHash(service.secret, 'submission', `${day}\0${content}`).toString('base64url');
}

export interface Receipt extends Standing {
  /** 28 signs without spaces */
  code: string;
  /** the same message had been received before */
  repeated: boolean;
}
