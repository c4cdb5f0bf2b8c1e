import { z } from 'zod';
import type { IsoDay } from './dates.ts';
import { isLate, type FeedbackEvent } from './feedback-history.ts';

/** Where the secretariat's command writes the counts, in the content's own folder. */
export const countsFile = 'feedback-counts.json';

const count = z.int().nonnegative();

/** How the messages stand that lie in the store on a day: numbers only. */
export const countsSchema = z.strictObject({
  asOf: z.iso.date(),
  received: count,
  answered: count,
  /** the first answer came, or is still missing, after the promised day */
  late: count,
});

/** Counts messages by what happened to them. */
export function countsOf(messages: readonly Counted[], today: IsoDay): FeedbackCounts {
  const late = messages.filter(({ dueOn, events }) => isLate(dueOn, events, today));
  const answered = messages.filter(({ events }) => events.some(({ type }) => type === 'answered'));
  return { asOf: today, received: messages.length, answered: answered.length, late: late.length };
}

interface Counted {
  dueOn: IsoDay;
  events: readonly FeedbackEvent[];
}

export type FeedbackCounts = z.output<typeof countsSchema>;
