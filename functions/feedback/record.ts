import { z } from 'zod';
import { feedbackStates, type FeedbackState } from '../../site/model/vocabulary/feedback.ts';

const states = Object.keys(feedbackStates) as [FeedbackState, ...FeedbackState[]];

/** What lies in the store: nothing that the sender wrote stands in the clear. */
const recordSchema = z.strictObject({
  version: z.literal(1),
  receivedAt: z.iso.datetime(),
  state: z.enum(states),
  /** keyed hash of the message, to tell a repeat from another message under the same key */
  contentHash: z.string(),
  /** the message and the language of its form, in age's text format */
  sealed: z.string(),
});

/** A record as UTF-8 JSON. */
export function encodeRecord(record: FeedbackRecord): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(record)}\n`);
}

/** Reads a record; throws where it is not one. */
export function decodeRecord(bytes: Uint8Array): FeedbackRecord {
  return recordSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
}

type FeedbackRecord = z.output<typeof recordSchema>;
