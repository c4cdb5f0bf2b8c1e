import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

const { content, dist } = inject('sites').synthetic;
const drafts = /kladdem(?:æ|ae|&#xE6;|\\u00e6)rke|syntetisk-kladde/i;

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(folder, file)).isFile(),
  );
}

test('a draft is in no page, feed, calendar, picture, data or search file of a build', () => {
  const files = filesBelow(dist);
  const found = files.filter(
    (file) => drafts.test(file) || drafts.test(readFileSync(join(dist, file), 'utf8')),
  );
  // the draft's own files would be found, were they there
  expect(drafts.test(readFileSync(join(content, 'barriers/syntetisk-kladde.mdx'), 'utf8'))).toBe(true);
  expect(files.length).toBeGreaterThan(100);
  expect(found).toEqual([]);
});
