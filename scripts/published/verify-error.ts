/** Nothing could be compared; the message is Danish and says what to do. */
export class VerifyError extends Error {}
