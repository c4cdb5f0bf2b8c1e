import { expect, test } from 'vitest';
import { attribute, builtPages, textOf } from './setup/dist.ts';

test.each([
  ['/kilder/', 'Arkiveret kopi: '],
  ['/en/kilder/', 'Archived copy: '],
])('%s leads to the archived copy of a source, which has one, by a name that says of which', (path, name) => {
  const page = builtPages('synthetic').find((built) => built.path === path);
  const links = page?.elements.filter(
    (element) => attribute(element, 'href')?.startsWith('https://web.archive.org/') === true,
  );
  expect(links?.map((link) => textOf(link).replace(/\s+/g, ' ').trim())).toEqual([
    expect.stringMatching(new RegExp(`^${name}.+`)) as string,
  ]);
});
