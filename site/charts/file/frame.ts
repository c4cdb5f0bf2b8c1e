import { config } from '../../config.ts';
import { html as svg, type Html } from '../../forms/html.ts';
import type { Speech } from '../../i18n/index.ts';
import type { IsoDay } from '../../model/dates.ts';
import { setText } from '../../preview/set-text.ts';
import { colours } from './colours.ts';
import { widthOf, type Pen } from './pen.ts';

/** What a picture needs beside itself to stand alone: its title, its finding, whose figures it draws, and the day. */
export type Frame = { title: string; finding: string; publishers: readonly string[]; today: IsoDay };

const MARGIN = 20;
const LEADING = 1.35;
const sizes = { title: 16, finding: 12, credit: 10 } as const;

/** A drawing of `width` × `height` units as a whole SVG file, twice as large as its units, with its title above and its sources below. */
export function framed(
  drawing: { width: number; height: number; content: Html },
  { title, finding, publishers, today }: Frame,
  speech: Speech,
  pen: Pen,
): string {
  const whose = config.PORTAL_PUBLISHER
    ? speech.t('site.published', { publisher: config.PORTAL_PUBLISHER })
    : speech.t('site.independent');
  const sources = [...new Set(publishers)].join(', ');
  const credit = speech.t('indicator.credit', {
    sources,
    whose: speech.lower(whose),
    date: speech.dateWords(today),
  });
  const width = drawing.width + 2 * MARGIN;
  const titled = written(title, 'title', MARGIN, drawing.width, pen);
  const said = written(finding, 'finding', titled.bottom, drawing.width, pen);
  const top = said.bottom + 12;
  const credited = written(credit, 'credit', top + drawing.height + 14, drawing.width, pen);
  const height = Math.ceil(credited.bottom + MARGIN);
  return [
    svg`<svg xmlns="http://www.w3.org/2000/svg" width="${2 * width}" height="${2 * height}" viewBox="0 0 ${width} ${height}"`,
    svg` role="img" aria-labelledby="t d" font-family="IBM Plex Sans, system-ui, sans-serif">`,
    svg`<title id="t">${title}</title><desc id="d">${finding}</desc>`,
    svg`<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    svg`<g fill="${colours.ink}">${titled.lines}${said.lines}</g>`,
    svg`<g transform="translate(${MARGIN} ${round(top)})">${drawing.content}</g>`,
    svg`<g fill="${colours.soft}">${credited.lines}</g></svg>`,
  ].join('');
}

/** A text in lines of at most a width, from a height downwards. */
function written(
  text: string,
  kind: keyof typeof sizes,
  top: number,
  width: number,
  pen: Pen,
): { lines: Html[]; bottom: number } {
  const size = sizes[kind];
  const strong = kind === 'title';
  const measure = (line: string) => widthOf(line, size, strong);
  const { lines } = setText(text, measure, { sizes: [size], width, lines: () => 6 });
  return {
    lines: lines.map((line, index) =>
      pen(line, { x: MARGIN, y: round(top + size + index * size * LEADING), size, strong }),
    ),
    bottom: top + lines.length * size * LEADING,
  };
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
