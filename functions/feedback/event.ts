import * as z from 'zod';
import { answerDecisions } from '../../site/model/vocabulary/entries.ts';
import type { Decision, FeedbackEvent } from '../../site/model/feedback-history.ts';

const decisions = Object.keys(answerDecisions) as [Decision, ...Decision[]];
const base = {
  version: z.literal(1),
  at: z.iso.datetime(),
  /** random: by it a writer whose answer was lost knows its own event again */
  nonce: z.string(),
};

/** One thing that happened to a message, as it lies at events/<id>-<number>; texts are sealed, in age's text format. */
const eventSchema = z.discriminatedUnion('type', [
  z.strictObject({ ...base, type: z.literal('taken') }),
  z.strictObject({ ...base, type: z.literal('answered'), decision: z.enum(decisions), sealed: z.string() }),
  z.strictObject({
    ...base,
    type: z.literal('supplemented'),
    /** keyed hash of the text, to tell a repeat from another supplement */
    contentHash: z.string(),
    sealed: z.string(),
  }),
  /** the entry of content/answers/ that the answer was published as */
  z.strictObject({ ...base, type: z.literal('published'), entry: z.string() }),
]) satisfies z.ZodType<FeedbackEvent>;

/** An event as UTF-8 JSON. */
export function encodeEvent(event: StoredEvent): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(event)}\n`);
}

/** Reads an event; a mark is none. Throws where it is neither. */
export function decodeEvent(bytes: Uint8Array): StoredEvent | undefined {
  if (isMark(bytes, 'erased') || isMark(bytes, 'end')) return undefined;
  return eventSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
}

/** What a deletion leaves in the place of each event, and of the one that would have been the next. */
export const marks = { erased: markOf('erased'), end: markOf('end') } as const;

/** Whether a deletion left these bytes. */
export function isMark(bytes: Uint8Array, type: keyof typeof marks): boolean {
  return marks[type].equals(bytes);
}

function markOf(type: string): Buffer {
  return Buffer.from(`${JSON.stringify({ version: 1, type })}\n`);
}

export type StoredEvent = z.output<typeof eventSchema>;

/** An event as its author knows it. */
export type NewEvent = Unstored<StoredEvent>;

// over each of the union's members, since a plain Omit would keep what they have in common only
type Unstored<Event> = Event extends StoredEvent ? Omit<Event, 'version' | 'nonce'> : never;
