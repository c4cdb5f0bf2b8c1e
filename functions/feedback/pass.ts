import { randomBytes, timingSafeEqual } from 'node:crypto';
import { keyedHash } from '../secret.ts';

/**
 * What the page "gennemse og send" carries: 128 random bits and the time, signed. It makes a double click one message, shows that
 * somebody looked at the page for a moment, and cannot be made by another site. It is no session and says nothing about its holder.
 */
export function createPass(secret: Uint8Array, now: Date): string {
  const body = Buffer.alloc(randomLength + timeLength);
  randomBytes(randomLength).copy(body);
  body.writeUIntBE(now.getTime(), randomLength, timeLength);
  return Buffer.concat([body, signatureOf(secret, body)]).toString('base64url');
}

/** The key of the message that a pass is for, or why it cannot be used. */
export function readPass(secret: Uint8Array, pass: unknown, now: Date): Admission {
  if (typeof pass !== 'string' || !/^[\w-]{51}$/.test(pass)) return 'forged';
  const bytes = Buffer.from(pass, 'base64url');
  const body = bytes.subarray(0, randomLength + timeLength);
  if (!timingSafeEqual(bytes.subarray(body.length), signatureOf(secret, body))) return 'forged';
  const fault = ageFault(body.readUIntBE(randomLength, timeLength), now);
  // of the signed bytes, not of the text: its last letter has bits that mean nothing
  return fault ?? { key: `pass-${body.toString('base64url')}` };
}

/** Why something that was issued at `issuedAt` (ms) cannot be used now; undefined where it can. */
export function ageFault(issuedAt: number, now: Date): 'too-quick' | 'expired' | undefined {
  const age = now.getTime() - issuedAt;
  // another instance's clock may be a little ahead
  if (age < leastAge) return age < -clockTolerance ? 'expired' : 'too-quick';
  return age > mostAge ? 'expired' : undefined;
}

function signatureOf(secret: Uint8Array, body: Uint8Array): Buffer {
  return keyedHash(secret, 'pass', Buffer.from(body).toString('hex')).subarray(0, signatureLength);
}

const randomLength = 16;
const timeLength = 6;
const signatureLength = 16;

const leastAge = 2_000;
const mostAge = 24 * 60 * 60_000;
const clockTolerance = 120_000;

export type Admission = { key: string } | 'forged' | 'expired' | 'too-quick';
