import type { Feedback } from '../../site/model/feedback.ts';
import type { Decision, FeedbackPromises } from '../../site/model/feedback-history.ts';
import type { FeedbackTerms } from '../../site/model/feedback-terms.ts';
import type { FeedbackState } from '../../site/model/vocabulary/feedback.ts';
import type { Seal } from '../sealing.ts';
import type { Store } from '../stores/store.ts';

/** What the rules need from the outside. */
export interface Service {
  store: Store;
  seal: Seal;
  /** at least 32 bytes that only the service knows */
  secret: Uint8Array;
  terms: FeedbackTerms;
  now: () => Date;
}

/** What a sender gets to know about a message right away. */
export interface Standing extends FeedbackPromises {
  receivedAt: Date;
  state: FeedbackState;
}

/** All that is kept of a message, as the holder of its code may read it (GDPR art. 15). */
export interface Account extends Standing {
  feedback: Feedback;
  answers: { at: Date; decision: Decision; text: string }[];
  supplements: { at: Date; text: string }[];
  /** the entries of content/answers/ that the answer was published as */
  published: string[];
}
