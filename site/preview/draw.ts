import type { Card, Tone } from './cards.ts';
import { typeface } from './typeface.ts';
import { setText } from './set-text.ts';

/** The size that the large networks ask for; anything else is cropped or scaled by them. */
export const WIDTH = 1200;
export const HEIGHT = 630;

const MARGIN = 72;
const TITLE = { top: 212, bottom: 500, leading: 1.22, sizes: [76, 68, 60, 52, 46] } as const;
// the portal's hero colours and its badges on a dark ground: site/styles/tokens.css
const colours = { ground: '#06343f', ink: '#fff', soft: '#c9e2e6', mark: '#ffbf47' } as const;
const tones = {
  good: '#86d7a0',
  busy: '#f2c56c',
  calm: '#c2ccd4',
  alert: '#ffa199',
} as const satisfies Readonly<Record<Tone, string>>;

/** Draws a card as SVG of outlines alone. `name` is the portal's; `note` says whose it is. */
export function drawCard(
  { eyebrow = '', state, title }: Card,
  { name, note }: { name: string; note: string },
): string {
  const bold = typeface(600);
  const plain = typeface(400);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${colours.ground}"/>`,
    mark,
    inColour(colours.ink, bold.draw(name, { x: MARGIN + 64, y: 92, size: 36 })),
    inColour(colours.soft, plain.draw(note, { x: WIDTH - MARGIN - plain.width(note, 24), y: 90, size: 24 })),
    inColour(colours.soft, plain.draw(eyebrow, { x: MARGIN, y: 184, size: 34 })),
    inColour(colours.ink, titleLines(title).join('')),
    inColour(
      tones[state.tone],
      `<circle cx="${MARGIN + 14}" cy="${HEIGHT - 86}" r="14"/>${bold.draw(state.words, { x: MARGIN + 46, y: HEIGHT - 72, size: 40 })}`,
    ),
    '</svg>',
  ].join('');
}

function titleLines(title: string): string[] {
  const bold = typeface(600);
  const { lines, size } = setText(title, bold.width, {
    sizes: TITLE.sizes,
    width: WIDTH - 2 * MARGIN,
    lines: (tried) => Math.floor((TITLE.bottom - TITLE.top) / (tried * TITLE.leading)),
  });
  return lines.map((line, index) =>
    bold.draw(line, { x: MARGIN, y: Math.round(TITLE.top + size * (0.9 + index * TITLE.leading)), size }),
  );
}

function inColour(colour: string, shapes: string): string {
  return `<g fill="${colour}">${shapes}</g>`;
}

// as in the header: site/components/SiteHeader.astro
const mark = `<g transform="translate(${MARGIN} 56) scale(1.5)"><path d="M3 11V6a3 3 0 0 1 3-3h5M21 3h5a3 3 0 0 1 3 3v5M29 21v5a3 3 0 0 1-3 3h-5M11 29H6a3 3 0 0 1-3-3v-5" fill="none" stroke="${colours.ink}" stroke-width="3"/><circle cx="16" cy="16" r="5" fill="${colours.mark}"/></g>`;
