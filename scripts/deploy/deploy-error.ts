/** Nothing more is published; the message is Danish and says what to do. */
export class DeployError extends Error {}
