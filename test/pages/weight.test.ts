import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { builtPages } from './setup/dist.ts';

/** What a server may send before it has heard from the reader's side: ten packets of 1,460 bytes (RFC 6928). */
const FIRST_FLIGHT = 14_600;

describe.each(['real', 'synthetic'] as const)('the %s site', (site) => {
  test('every page comes with the first packets, styles and all', () => {
    const sizes = builtPages(site)
      .map(({ path, html }) => ({ path, size: compressed(html) }))
      .sort((a, b) => b.size - a.size);
    expect(sizes.length).toBeGreaterThan(40);
    const tooHeavy = sizes.filter(({ size }) => size > FIRST_FLIGHT);
    const heaviest = sizes.slice(0, 5).map(({ path, size }) => `${path}: ${size} bytes`);
    expect(tooHeavy, `the heaviest: ${heaviest.join(', ')}`).toEqual([]);
  });
});

function compressed(html: string): number {
  return brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
