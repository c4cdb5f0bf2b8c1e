import { createHmac, hkdfSync } from 'node:crypto';

/** A hash that nobody without the secret can make or compare: HMAC-SHA-256, a separate one for each purpose. */
export function keyedHash(secret: Uint8Array, purpose: HashPurpose, text: string): Buffer {
  return createHmac('sha256', secret).update(`${purpose}\0${text}`).digest();
}

/** A 256-bit encryption key for the tickets in addresses. */
export function ticketKey(secret: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', 'ticket', 32));
}

type HashPurpose = 'submission' | 'content' | 'receipt' | 'record';
