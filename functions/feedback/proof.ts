import { createChallenge, verifySolution, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import * as z from 'zod';
import { proofSecret } from '../secret.ts';
import { ageFault, type Admission } from './pass.ts';

/** A piece of work for the browser (Altcha, PBKDF2): half a second for whoever sends one message, hours for whoever sends thousands. */
export async function createWork(secret: Uint8Array, now: Date): Promise<Challenge> {
  return createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost,
    keyPrefix,
    deriveKey,
    // not the library's expiresAt: the service has one clock, and judges the work by it
    data: { issuedAt: now.getTime() },
    hmacSignatureSecret: proofSecret(secret),
  });
}

/**
 * The key of the message that the work was done for, or why it cannot be used. The key is the challenge's own, so one challenge is
 * one message at most, however often it is solved or sent (CVE-2025-68113 was a replay).
 */
export async function readProof(secret: Uint8Array, proof: unknown, now: Date): Promise<Admission> {
  const payload = payloadOf(proof);
  if (!payload) return 'forged';
  const { verified } = await verifySolution({
    ...payload,
    deriveKey,
    hmacSignatureSecret: proofSecret(secret),
  });
  if (!verified) return 'forged';
  const { nonce, data } = payload.challenge.parameters;
  return ageFault(data.issuedAt, now) ?? { key: `work-${nonce}` };
}

function payloadOf(proof: unknown): z.output<typeof payloadSchema> | undefined {
  if (typeof proof !== 'string' || proof.length > 2_000) return undefined;
  try {
    const parsed = payloadSchema.safeParse(JSON.parse(Buffer.from(proof, 'base64').toString('utf8')));
    return parsed.data;
  } catch {
    return undefined;
  }
}

const cost = 5_000;
const keyPrefix = '00';

const hex = z.string().regex(/^[0-9a-f]+$/);
// strict, and the costs as they are issued: nothing in it makes the service work harder before the signature is known to be ours
const payloadSchema = z.strictObject({
  challenge: z.strictObject({
    parameters: z.strictObject({
      algorithm: z.literal('PBKDF2/SHA-256'),
      cost: z.literal(cost),
      keyPrefix: z.literal(keyPrefix),
      keyLength: z.literal(32),
      nonce: hex.length(32),
      salt: hex.length(32),
      data: z.strictObject({ issuedAt: z.int().nonnegative() }),
    }),
    signature: hex.length(64),
  }),
  solution: z.strictObject({ counter: z.int(), derivedKey: hex.length(64), time: z.number() }),
});
