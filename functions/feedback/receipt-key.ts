import { hkdfSync } from 'node:crypto';
import { identityToRecipient } from 'age-encryption';

/**
 * The private age key that only the holder of a receipt's code can make (X25519 of HKDF-SHA-256 of its 135 bits). What is sealed
 * to it too, the service can show to that holder and to nobody else, and never without the code.
 */
export async function receiptIdentity(code: string): Promise<CryptoKey> {
  const key = Buffer.from(hkdfSync('sha256', code, '', 'receipt identity', 32));
  return crypto.subtle.importKey('pkcs8', Buffer.concat([pkcs8Header, key]), 'X25519', false, ['deriveBits']);
}

/** The public half of it, age1…. */
export async function receiptRecipient(code: string): Promise<string> {
  return identityToRecipient(await receiptIdentity(code));
}

// RFC 8410: the algorithm's name in front of the 32 bytes
const pkcs8Header = Buffer.from('302e020100300506032b656e04220420', 'hex');
