import type { Decision, FeedbackPromises } from './feedback-history.ts';
import type { Feedback } from './feedback.ts';
import type { FeedbackState } from './vocabulary/feedback.ts';

/** What a sender gets to know about a message right away. */
export interface Standing extends FeedbackPromises {
  receivedAt: Date;
  state: FeedbackState;
}

/** All that is kept of a message, as the holder of its code may read it (GDPR art. 15). */
export interface Account extends Standing {
  /** the first answer came, or is still missing, after the promised day */
  late: boolean;
  feedback: Feedback;
  answers: { at: Date; decision: Decision; text: string }[];
  supplements: { at: Date; text: string }[];
  /** the entries of content/answers/ that the answer was published as */
  published: string[];
}
