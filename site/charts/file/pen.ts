import { raw } from 'hono/html';
import { html as svg, type Html } from '../../forms/html.ts';
import { typeface } from '../../preview/typeface.ts';

/** Where and how a line of text stands in a picture, in the picture's units. */
export type Place = {
  x: number;
  y: number;
  size: number;
  anchor?: 'start' | 'middle' | 'end';
  strong?: boolean;
};

/** Writes a line of text into a picture. */
export type Pen = (words: string, place: Place) => Html;

/** Text that stays text: it can be marked, read aloud and edited; the reader's own typeface draws it. */
export const livePen: Pen = (words, { x, y, size, anchor = 'start', strong }) =>
  svg`<text x="${x}" y="${y}" font-size="${size}" font-weight="${strong ? 600 : 400}" text-anchor="${anchor}">${words}</text>`;

/** Text as outlines of the portal's own typeface: the same on every machine. */
export const outlinePen: Pen = (words, { x, y, size, anchor = 'start', strong }) => {
  const width = widthOf(words, size, strong);
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return svg`${raw(typeface(strong ? 600 : 400).draw(words, { x: left, y, size }))}`;
};

/** How wide a line of text is, in the picture's units. */
export function widthOf(words: string, size: number, strong = false): number {
  return typeface(strong ? 600 : 400).width(words, size);
}
