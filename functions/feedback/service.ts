import type { FeedbackState } from '../../site/model/vocabulary/feedback.ts';
import type { Seal } from '../sealing.ts';
import type { Store } from '../stores/store.ts';

/** What the rules need from the outside. */
export interface Service {
  store: Store;
  seal: Seal;
  /** at least 32 bytes that only the service knows */
  secret: Uint8Array;
  now: () => Date;
}

/** What a sender gets to know about a message. */
export interface Standing {
  receivedAt: Date;
  state: FeedbackState;
}
