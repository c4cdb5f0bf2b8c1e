/** The command cannot do what it was asked to; the message is Danish and says what to do. */
export class Refusal extends Error {}
