import * as z from 'zod';
import { languages } from '../../site/model/language.ts';
import { feedbackKinds } from '../../site/model/vocabulary/feedback.ts';
import { oneOf } from '../../site/model/vocabulary/vocabulary.ts';

const day = z.iso.date();

/** A message as it lies in the store at feedback/<id>: nothing that the sender wrote stands in the clear. */
const messageSchema = z.strictObject({
  version: z.literal(1),
  receivedAt: z.iso.datetime(),
  /** promised at receipt, and never moved */
  dueOn: day,
  deleteOn: day,
  /** keyed hash of the message, to tell a repeat from another message under the same key */
  contentHash: z.string(),
  /** a SealedMessage, in age's text format */
  sealed: z.string(),
});

/** What is written over a message when it is deleted, so that a late retry of its sending cannot bring it back. */
const tombstoneSchema = z.strictObject({
  version: z.literal(1),
  deletedOn: day,
  /** when the tombstone itself may go */
  removeOn: day,
});

/**
 * What is sealed: the message, the language of its form, in which the sender is answered, and the public key of its receipt, to
 * which an answer is sealed too.
 */
const sealedMessageSchema = z.strictObject({
  feedback: z.strictObject({
    kind: z.enum(oneOf(feedbackKinds).options),
    text: z.string(),
    page: z.string(),
    provision: z.string(),
    source: z.string(),
    email: z.string(),
  }),
  language: z.enum(languages),
  replyTo: z.string(),
});

/** A message or a tombstone as UTF-8 JSON. */
export function encodeRecord(record: MessageRecord | Tombstone): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(record)}\n`);
}

/** Reads a message or a tombstone; throws where it is neither. */
export function decodeRecord(bytes: Uint8Array): MessageRecord | Tombstone {
  return z.union([messageSchema, tombstoneSchema]).parse(JSON.parse(new TextDecoder().decode(bytes)));
}

/** Whether an error says that what lies there is no record; any other is the store's, and says nothing about the record. */
export function isUnreadable(error: unknown): boolean {
  return error instanceof SyntaxError || error instanceof z.ZodError;
}

/** Whether a record is what is left of a deleted message. */
export function isTombstone(record: MessageRecord | Tombstone): record is Tombstone {
  return 'deletedOn' in record;
}

/** Reads what was sealed; throws where it is not a message. */
export function decodeSealedMessage(text: string): SealedMessage {
  return sealedMessageSchema.parse(JSON.parse(text));
}

export type MessageRecord = z.output<typeof messageSchema>;
export type Tombstone = z.output<typeof tombstoneSchema>;
export type SealedMessage = z.output<typeof sealedMessageSchema>;
