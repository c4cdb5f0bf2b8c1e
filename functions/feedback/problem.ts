import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { FeedbackErrors } from '../../site/model/feedback.ts';
import type { FeedbackValues } from '../../site/forms/feedback-form.ts';

/** Everything that can go wrong for a sender, with its HTTP status; the words are the texts `problem.<code>`. */
export const problemStatuses = {
  'cross-site': 403,
  'unsupported-type': 415,
  'too-large': 413,
  'too-slow': 408,
  unreadable: 400,
  'duplicate-field': 400,
  'trap-filled': 400,
  invalid: 400,
  'key-invalid': 400,
  'key-reused': 409,
  'too-quick': 400,
  'page-expired': 410,
  'page-forged': 403,
  'too-many': 429,
  'not-stored': 503,
  'receipt-not-found': 404,
  'receipt-unavailable': 503,
  deleted: 410,
  'too-many-supplements': 409,
  'erasing-closed': 403,
  'not-confirmed': 400,
  'ticket-expired': 410,
  'not-found': 404,
  'method-not-allowed': 405,
  failed: 500,
} as const satisfies Record<string, ContentfulStatusCode>;

/** A refusal: thrown by the rules, turned into a page or JSON at the edge. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(code, { cause: details.cause });
    this.code = code;
    this.details = details;
  }
}

type ProblemCode = keyof typeof problemStatuses;

interface ProblemDetails {
  /** what is wrong in each field */
  errors?: FeedbackErrors;
  /** what the sender wrote, to be put back into the form */
  written?: FeedbackValues;
  /** seconds after which to try again */
  retryAfter?: number;
  /** for the log, which keeps its code only */
  cause?: unknown;
}
