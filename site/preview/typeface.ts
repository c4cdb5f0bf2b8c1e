import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { create, type Font } from 'fontkitten';

/** A weight of the portal's own typeface, that measures and draws a line of text in outlines: no font of the machine is used. */
export type Typeface = {
  /** How wide a line is, in pixels at a size. */
  width: (line: string, size: number) => number;
  /** The line as SVG, its baseline beginning at a point. */
  draw: (line: string, at: { x: number; y: number; size: number }) => string;
};

type Outline = { advance: number; path: string };

const FOLDER = 'node_modules/@fontsource/ibm-plex-sans/files';
const known = new Map<number, Typeface>();

/** IBM Plex Sans in a weight, read once. Letters without an outline in it become its empty box. */
export function typeface(weight: 400 | 600): Typeface {
  const face = known.get(weight) ?? readTypeface(weight);
  known.set(weight, face);
  return face;
}

function readTypeface(weight: number): Typeface {
  const fonts = ['latin', 'latin-ext'].map((subset) => readFont(subset, weight));
  const outlines = new Map<string, Outline>();
  const outlineOf = (character: string): Outline => {
    const outline = outlines.get(character) ?? findOutline(fonts, character);
    outlines.set(character, outline);
    return outline;
  };
  return {
    width: (line, size) =>
      Array.from(line).reduce((sum, character) => sum + outlineOf(character).advance * size, 0),
    draw: (line, { x, y, size }) => {
      let left = x;
      return Array.from(line, (character) => {
        const { advance, path } = outlineOf(character);
        const drawn =
          path && `<path transform="translate(${round(left)} ${y}) scale(${size} -${size})" d="${path}"/>`;
        left += advance * size;
        return drawn;
      }).join('');
    },
  };
}

function readFont(subset: string, weight: number): Font {
  const file = resolve(FOLDER, `ibm-plex-sans-${subset}-${weight}-normal.woff2`);
  const font = create(readFileSync(file));
  if (font.isCollection) throw new Error(`${file} is a collection of fonts, and one font is expected.`);
  return font;
}

/** Outlines in parts of the size, so that one serves every size. */
function findOutline(fonts: readonly Font[], character: string): Outline {
  const code = character.codePointAt(0) ?? 0;
  const font = fonts.find((one) => one.hasGlyphForCodePoint(code)) ?? fonts[0];
  if (!font) throw new Error('A typeface has at least one font.');
  const glyph = font.glyphForCodePoint(code);
  const scale = 1 / font.unitsPerEm;
  return { advance: glyph.advanceWidth * scale, path: glyph.path.scale(scale).toSVG() };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
