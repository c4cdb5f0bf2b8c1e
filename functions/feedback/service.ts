import type { FeedbackTerms } from '../../site/model/feedback-terms.ts';
import type { Limits } from './limits.ts';
import type { Seal } from '../sealing.ts';
import type { Store } from '../stores/store.ts';

/** What the rules need from the outside. */
export interface Service {
  store: Store;
  seal: Seal;
  /** at least 32 bytes that only the service knows */
  secret: Uint8Array;
  terms: FeedbackTerms;
  limits: Limits;
  now: () => Date;
}
