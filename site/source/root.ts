import { resolve } from 'node:path';

/** The folder that the portal publishes: content/ unless PORTAL_CONTENT names another one (tests and benchmarks). */
export function contentRoot(): string {
  return resolve(process.env['PORTAL_CONTENT'] ?? 'content');
}

/** Anything but the repository's own content/ is synthetic, and every page made of it must say so. */
export function isSynthetic(): boolean {
  return contentRoot() !== resolve('content');
}
