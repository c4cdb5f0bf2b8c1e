import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { builtPages } from './setup/dist.ts';
import type { SiteName } from './setup/site.ts';

/** What a server may send before it has heard from the reader's side: ten packets of 1,460 bytes (RFC 6928). */
const FIRST_FLIGHT = 14_600;

describe.each(['real', 'synthetic'] as const)('the %s site', (site) => {
  test('every page comes with the first packets, styles and all', () => {
    const sizes = builtPages(site)
      .map(({ path, html }) => ({ path, size: packedSize(site, path) ?? Buffer.byteLength(html) }))
      .sort((a, b) => b.size - a.size);
    expect(sizes.length).toBeGreaterThan(40);
    const tooHeavy = sizes.filter(({ size }) => size > FIRST_FLIGHT);
    const heaviest = sizes.slice(0, 5).map(({ path, size }) => `${path}: ${size} bytes`);
    expect(tooHeavy, `the heaviest: ${heaviest.join(', ')}`).toEqual([]);
  });
});

/** What the build packed for the host to send; undefined for what is too small to pack. */
function packedSize(site: SiteName, path: string): number | undefined {
  const file = join(inject('sites')[site].dist, `${path.replace(/\/$/, '/index.html')}.br`);
  return existsSync(file) ? statSync(file).size : undefined;
}
