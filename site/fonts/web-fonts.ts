import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import subsetFont from 'subset-font';
import { readRange, writeRange } from './unicode-range.ts';

/**
 * Writes the portal's web fonts and their style sheet into .cache/fonts/ before Astro looks for them: IBM Plex Sans cut down to
 * what Danish and English are written with, and the uncut font for a page that has other letters.
 */
export function webFonts(): AstroIntegration {
  return {
    name: 'maalbilledet-web-fonts',
    hooks: {
      'astro:config:setup': async ({ config }) => {
        await writeFonts(fileURLToPath(new URL('./.cache/fonts/', config.root)));
      },
    },
  };
}

/** Every letter that a page of Danish or English is sure to need: ASCII, the Danish and the nearest foreign ones, and the marks. */
const CHARACTERS = [
  ...Array.from({ length: 95 }, (_, index) => String.fromCodePoint(0x20 + index)),
  ...Array.from('æøåÆØÅäöüÄÖÜéÉ§«»°·×²¼½–—‹›‘’“”„…•−€\u00a0\u00ad'),
].join('');

const weights = [400, 600] as const;
// what sets the letters right; the rest are ornaments (fractions, superior figures) that no style of the portal asks for
const features = ['ccmp', 'kern', 'liga', 'locl', 'mark', 'mkmk'];
// The licence (OFL 1.1) wants copyright and licence kept and, where a name is reserved, no changed font under it
const names = { copyright: 0, licence: 13, licenceAddress: 14 } as const;
const requireFrom = createRequire(import.meta.url);

async function writeFonts(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const sources = weights.map((weight) => ({
    weight,
    path: requireFrom.resolve(`@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-${weight}-normal.woff2`),
  }));
  await Promise.all(
    sources.map(async ({ weight, path }) => {
      const whole = await readFile(path);
      await replace(join(folder, `portal-sans-${weight}.woff2`), await cut(whole));
      await replace(join(folder, `ibm-plex-sans-${weight}.woff2`), whole);
    }),
  );
  await replace(join(folder, 'fonts.css'), styleSheet());
}

function cut(font: Buffer): Promise<Buffer> {
  return subsetFont(font, CHARACTERS, {
    targetFormat: 'woff2',
    preserveNameIds: Object.values(names),
    keepFeatures: features,
  });
}

function styleSheet(): string {
  const { latin } = requireFrom('@fontsource/ibm-plex-sans/unicode.json') as { latin: string };
  const own = new Set(Array.from(CHARACTERS, (character) => character.codePointAt(0)));
  // nothing is seen of the control characters
  const others = readRange(latin).filter((code) => code > 0xa0 && !own.has(code));
  return weights
    .flatMap((weight) => [
      fontFace('Portal Sans', `portal-sans-${weight}`, weight),
      // its range names none of the other's letters: a browser would fetch it while it waits for the first
      fontFace('IBM Plex Sans', `ibm-plex-sans-${weight}`, weight, `unicode-range:${writeRange(others)}`),
    ])
    .join('');
}

function fontFace(family: string, file: string, weight: number, range = ''): string {
  const source = `url('./${file}.woff2') format('woff2')`;
  return `@font-face{font-family:'${family}';font-weight:${weight};font-display:swap;src:${source};${range}}\n`;
}

/** In one step, and only where it is new: a dev server watches these files, and a build beside it may be reading them. */
async function replace(path: string, content: Buffer | string): Promise<void> {
  const known = await readFile(path).catch(() => undefined);
  if (known?.equals(Buffer.from(content))) return;
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, content);
  await rename(draft, path);
}
