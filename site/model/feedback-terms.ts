import * as z from 'zod';

/** How long an answer may take, how long a message is kept, and whether its sender may delete it, where the deployment does not say otherwise. */
export const defaultTerms: FeedbackTerms = { answerDays: 30, retentionDays: 180, senderDeletes: true };

/**
 * The variables of a deployment that promise something to senders: read by the service, which keeps the promise, and by the
 * build, whose privacy page makes it. The messages are Danish and say what a variable must be.
 */
export const termVariables = {
  FEEDBACK_ANSWER_DAYS: days('FEEDBACK_ANSWER_DAYS', 365, defaultTerms.answerDays),
  FEEDBACK_RETENTION_DAYS: days('FEEDBACK_RETENTION_DAYS', 3_650, defaultTerms.retentionDays),
  /** no: where the law on archives wants what was received to be kept (arkivloven) */
  FEEDBACK_SENDER_DELETES: z
    .enum(['yes', 'no'], {
      error: 'FEEDBACK_SENDER_DELETES skal være yes eller no: om afsenderen selv må slette sin besked.',
    })
    .default('yes')
    .transform((value) => value === 'yes'),
};

/** The terms that the variables hold. */
export function termsOf(variables: z.output<z.ZodObject<typeof termVariables>>): FeedbackTerms {
  return {
    answerDays: variables.FEEDBACK_ANSWER_DAYS,
    retentionDays: variables.FEEDBACK_RETENTION_DAYS,
    senderDeletes: variables.FEEDBACK_SENDER_DELETES,
  };
}

/** What is wrong with two terms together, or undefined: a message must not be gone before its answer is due. */
export function termsFault({ answerDays, retentionDays }: FeedbackTerms): string | undefined {
  if (retentionDays > answerDays) return undefined;
  return 'FEEDBACK_RETENTION_DAYS skal være større end FEEDBACK_ANSWER_DAYS, så en besked ikke slettes, før den er besvaret.';
}

function days(variable: string, most: number, usual: number) {
  const error = `${variable} skal være et helt antal dage fra 1 til ${most}, for eksempel ${variable}=${usual}.`;
  return z
    .string()
    .refine((text) => /^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= most, {
      error,
      abort: true,
    })
    .transform(Number)
    .default(usual);
}

export interface FeedbackTerms {
  answerDays: number;
  retentionDays: number;
  senderDeletes: boolean;
}
