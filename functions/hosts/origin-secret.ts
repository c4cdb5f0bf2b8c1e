import { createHash, timingSafeEqual } from 'node:crypto';

/** The header in which CloudFront shows that a request came through it; what a visitor sends under this name, it writes over. */
export const ORIGIN_HEADER = 'x-portal-origin';

/** Whether what a request shows is the secret. How long that takes tells nothing of either: what is compared are their hashes. */
export function isOriginSecret(shown: string | undefined, secret: string): boolean {
  return timingSafeEqual(hashOf(shown ?? ''), hashOf(secret));
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
