import { addDays, dayOf, type IsoDay } from './dates.ts';
import type { FeedbackTerms } from './feedback-terms.ts';
import type { answerDecisions } from './vocabulary/entries.ts';
import type { FeedbackState } from './vocabulary/feedback.ts';

/** How long the empty tombstone of a deleted message stays, so that a late retry of the same sending finds it. */
export const tombstoneDays = 30;

/** The most supplements that a sender may add to one message. */
export const supplementLimit = 20;

/** The dates that are promised at receipt and never moved. */
export function promisesOf(receivedAt: Date, terms: FeedbackTerms): FeedbackPromises {
  const day = dayOf(receivedAt);
  return { dueOn: addDays(day, terms.answerDays), deleteOn: addDays(day, terms.retentionDays) };
}

/** Where a message stands after its events: the newest answer's decision, else whether anybody has begun. */
export function stateOf(events: readonly FeedbackEvent[]): FeedbackState {
  const answer = events.findLast((event) => event.type === 'answered');
  if (answer) return answer.decision;
  return events.some(({ type }) => type === 'taken') ? 'in-treatment' : 'received';
}

/** Whether the first answer came, or is still missing, after the promised day. */
export function isLate(dueOn: IsoDay, events: readonly FeedbackEvent[], today: IsoDay): boolean {
  const answer = events.find(({ type }) => type === 'answered');
  return (answer ? answer.at.slice(0, 10) : today) > dueOn;
}

/** Whether the secretariat has something to do: no answer yet, or a supplement after the newest one. */
export function awaitsAnswer(events: readonly FeedbackEvent[]): boolean {
  const last = events.findLast(({ type }) => type === 'answered' || type === 'supplemented');
  return last?.type !== 'answered';
}

/**
 * Why `next` may not follow `events`, or undefined where it may. `repeated`: it is there already, and nothing is to be done.
 */
export function refusalOf(events: readonly FeedbackEvent[], next: FeedbackEvent): Refusal | undefined {
  switch (next.type) {
    case 'taken':
      return stateOf(events) === 'received' ? undefined : 'repeated';
    case 'answered':
      return undefined;
    case 'supplemented': {
      const earlier = events.filter((event) => event.type === 'supplemented');
      if (earlier.some(({ contentHash }) => contentHash === next.contentHash)) return 'repeated';
      return earlier.length < supplementLimit ? undefined : 'too-many-supplements';
    }
    case 'published':
      if (!events.some(({ type }) => type === 'answered')) return 'not-answered';
      return events.some((event) => event.type === 'published' && event.entry === next.entry)
        ? 'repeated'
        : undefined;
  }
}

export interface FeedbackPromises {
  /** the day by which the sender was promised an answer */
  dueOn: IsoDay;
  /** the day on which the message is deleted, answered or not */
  deleteOn: IsoDay;
}

export type Decision = keyof typeof answerDecisions;

/** What happened to a message after its receipt, in the order in which it was stored; `at` is an ISO instant. */
export type FeedbackEvent =
  | { type: 'taken'; at: string }
  | { type: 'answered'; at: string; decision: Decision }
  | { type: 'supplemented'; at: string; contentHash: string }
  | { type: 'published'; at: string; entry: string };

export type Refusal = 'repeated' | 'too-many-supplements' | 'not-answered';
