import { globSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { templates } from './templates.ts';
import { visits } from './visits.ts';

/** The frame of the service's own pages: never served by itself, and seen on each of them. */
const FRAME = '[...lang]/skal.astro';

test('every template of the site stands in the table, so that no page is left out of the tests', () => {
  const files = globSync('**/*.astro', { cwd: 'site/pages' }).filter((file) => file !== FRAME);
  expect(files.length).toBeGreaterThan(20);
  expect(templates.map(({ file }) => file).sort()).toEqual(files.sort());
});

test('every address in the table is a page that was built', () => {
  const missing = visits
    .filter(({ path }) => !path.endsWith('/findes-ikke/'))
    .filter(
      ({ site, path }) =>
        !existsSync(join(inject('sites')[site].dist, path.replace(/\?.*/, ''), 'index.html')),
    );
  expect(missing).toEqual([]);
});
