import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, inject, test } from 'vitest';
import { REAL_ADDRESS } from './setup/built-for.ts';
import { attribute, builtPages, type BuiltPage } from './setup/dist.ts';

const meta = ({ elements }: BuiltPage, name: string): string | undefined => {
  const element = elements.find(
    (one) => one.tagName === 'meta' && [attribute(one, 'property'), attribute(one, 'name')].includes(name),
  );
  return element && attribute(element, 'content');
};
const canonical = ({ elements }: BuiltPage): string | undefined => {
  const link = elements.find((one) => attribute(one, 'rel') === 'canonical');
  return link && attribute(link, 'href');
};
// a card for other websites stands for the page that it leads to
const pages = builtPages('real').filter(({ path }) => !/^(?:\/en)?\/indlejr\//.test(path));
const shared = pages.filter((page) => meta(page, 'og:url') !== undefined);

test('every page that has a permanent address says what a link to it shows, and no other page does', () => {
  expect(shared.length).toBeGreaterThan(100);
  expect(pages.filter((page) => meta(page, 'og:url') !== canonical(page)).map(({ path }) => path)).toEqual(
    [],
  );
  for (const name of ['og:title', 'og:description', 'og:image:alt', 'og:locale', 'twitter:card'])
    expect(shared.filter((page) => !meta(page, name)).map(({ path }) => `${path} ${name}`)).toEqual([]);
});

test('every picture is there, in the language of the page, and of the size that is promised', async () => {
  const { dist } = inject('sites').real;
  const pictures = new Set(shared.map((page) => meta(page, 'og:image') ?? ''));
  expect(pictures.size).toBeGreaterThan(50);
  for (const picture of pictures) {
    const { pathname, origin } = new URL(picture);
    expect(origin).toBe(REAL_ADDRESS);
    const { format, height, width } = await sharp(readFileSync(join(dist, pathname))).metadata();
    expect({ format, height, width }, picture).toEqual({ format: 'png', height: 630, width: 1200 });
  }
  const foreign = shared.filter(
    (page) => page.path.startsWith('/en/') !== (meta(page, 'og:image') ?? '').includes('/en/billeder/'),
  );
  expect(foreign.map(({ path }) => path)).toEqual([]);
});

test('a portal that does not know its own address promises no picture', () => {
  expect(builtPages('synthetic').filter((page) => meta(page, 'og:image') !== undefined)).toEqual([]);
});
