import { createHmac, hkdfSync } from 'node:crypto';

/** A hash that nobody without the secret can make or compare: HMAC-SHA-256, a separate one for each purpose. */
export function keyedHash(secret: Uint8Array, purpose: HashPurpose, text: string): Buffer {
  return createHmac('sha256', secret).update(`${purpose}\0${text}`).digest();
}

/** The key that the browsers' work is signed with, as the library wants it. */
export function proofSecret(secret: Uint8Array): string {
  return Buffer.from(hkdfSync('sha256', secret, '', 'proof of work', 32)).toString('hex');
}

/** A 256-bit encryption key for the tickets in addresses. */
export function ticketKey(secret: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', 'ticket', 32));
}

type HashPurpose = 'pass' | 'content' | 'receipt' | 'record';
