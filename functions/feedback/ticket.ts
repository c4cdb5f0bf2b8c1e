import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { ticketKey } from '../secret.ts';

const lifetime = 30 * 60_000;
const nonceLength = 12;
const tagLength = 16;
const timeLength = 8;

/** A short-lived sealed address that leads to a receipt, so that the code itself stands in no address, log or history. */
export function createTicket(secret: Uint8Array, code: string, now: Date): string {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', ticketKey(secret), nonce);
  const expires = Buffer.alloc(timeLength);
  expires.writeBigUInt64BE(BigInt(now.getTime() + lifetime));
  const sealed = Buffer.concat([cipher.update(expires), cipher.update(code), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** The code in a ticket, or undefined where the ticket has expired or is not ours. */
export function openTicket(secret: Uint8Array, ticket: string, now: Date): string | undefined {
  const bytes = Buffer.from(ticket, 'base64url');
  if (bytes.length <= nonceLength + tagLength + timeLength) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', ticketKey(secret), bytes.subarray(0, nonceLength));
  decipher.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
  try {
    const text = Buffer.concat([decipher.update(bytes.subarray(nonceLength + tagLength)), decipher.final()]);
    const expires = Number(text.readBigUInt64BE());
    return now.getTime() < expires ? text.subarray(timeLength).toString() : undefined;
  } catch {
    return undefined;
  }
}
