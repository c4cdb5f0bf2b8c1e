import type { TrajectoryPicture } from '../charts/trajectory.ts';
import { speak, type Speech } from '../i18n/index.ts';
import { escapeMarkup } from '../model/markup.ts';
import type { Language } from '../model/language.ts';
import type { Card } from './card.ts';

/** What stands below every card, whatever it shows. */
export type CardFoot = { language: Language; lines: readonly string[]; warning: string | undefined };

const WIDTH = 480;
const MARGIN = 24;
const ROOM = WIDTH - 2 * MARGIN;
/** A picture cannot ask how wide its letters are: in em, wider than most words are for each of theirs. */
const LETTER = 0.6;
const COLOURS = { ink: '#16202a', soft: '#48535e', line: '#6f7882', accent: '#00566a', alert: '#9b1c1c' };

/**
 * A card as one self-contained picture: no script, no style sheet and no font of its own, so that it looks the same behind every
 * policy. All words stand in it as text, and its title and description repeat them for those who cannot see it.
 */
export function cardSvg(card: Card, { language, lines, warning }: CardFoot): string {
  const parts: Part[] = [
    ...(warning ? paragraph(warning, { size: 14, weight: 600, fill: COLOURS.alert }) : []),
    ...paragraph(card.title, { size: 20, weight: 600 }),
    ...(card.badge ? paragraph(card.badge.words, { size: 15, weight: 600, fill: COLOURS.accent }) : []),
    ...(card.figure ? paragraph(card.figure, { size: 30, weight: 600 }) : []),
    ...(card.picture ? [chart(card.picture, speak(language))] : []),
    ...paragraph(card.text, { size: 15 }),
    ...[card.date, card.sources, ...lines]
      .filter((line) => line !== undefined)
      .flatMap((line) => paragraph(line, { size: 13, fill: COLOURS.soft })),
  ];
  let y = MARGIN - 6;
  const drawn = parts.map((part) => {
    y += part.height;
    return part.draw(y);
  });
  const height = Math.round(y + MARGIN);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" lang="${card.lang ?? language}" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="t d" font-family="system-ui, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif">`,
    `<title id="t">${escapeMarkup(card.title)}</title>`,
    `<desc id="d">${escapeMarkup(inSentences(card))}</desc>`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    `<rect x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" fill="none" stroke="${COLOURS.line}"/>`,
    ...drawn,
    '</svg>',
    '',
  ].join('\n');
}

function inSentences({ badge, figure, text, date, sources }: Card): string {
  return [badge?.words, figure, text, date, sources]
    .filter((words) => words !== undefined)
    .map((words) => `${words.replace(/\.$/, '')}.`)
    .join(' ');
}

function paragraph(words: string, { size: asked, weight = 400, fill = COLOURS.ink }: Look): Part[] {
  const longest = Math.max(...words.split(' ').map((word) => word.length));
  const size = Math.min(asked, round(ROOM / (longest * LETTER)));
  return wrap(words, Math.floor(ROOM / (size * LETTER))).map((line, index) => ({
    height: size * (index === 0 ? 1.75 : 1.35),
    draw: (y) =>
      `<text x="${MARGIN}" y="${round(y)}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escapeMarkup(line)}</text>`,
  }));
}

/** Words into lines of at most so many letters. */
function wrap(words: string, letters: number): string[] {
  return words.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && last.length + 1 + word.length <= letters
      ? [...lines.slice(0, -1), `${last} ${word}`]
      : [...lines, word];
  }, []);
}

/** The trajectory without its words, which the card says beside it: what was promised, what was measured, and the scales. */
function chart(picture: TrajectoryPicture, { numberWords }: Speech): Part {
  const { width, height, plot, xTicks, yTicks, way, target, observed, observations } = picture;
  const marks = [
    ...yTicks.map(
      ({ y, value }) =>
        `<text x="${plot.left - 6}" y="${round(y) + 4}" font-size="12" text-anchor="end" fill="${COLOURS.soft}">${numberWords(value)}</text>`,
    ),
    `<path d="M${plot.left} ${plot.bottom}H${plot.right}" stroke="${COLOURS.line}"/>`,
    ...xTicks.map(
      ({ x, year }) =>
        `<text x="${round(x)}" y="${plot.bottom + 19}" font-size="12" text-anchor="middle" fill="${COLOURS.soft}">${year}</text>`,
    ),
    ...(way
      ? [`<path d="${way}" fill="none" stroke="${COLOURS.line}" stroke-width="2" stroke-dasharray="6 5"/>`]
      : []),
    ...(observed ? [`<path d="${observed}" fill="none" stroke="${COLOURS.accent}" stroke-width="3"/>`] : []),
    ...observations.map(
      ({ x, y }) => `<circle cx="${round(x)}" cy="${round(y)}" r="5.5" fill="${COLOURS.accent}"/>`,
    ),
    ...(target
      ? [`<path d="M${round(target.x)} ${round(target.y)}m-8 0l8-8 8 8-8 8z" fill="#9a4a00"/>`]
      : []),
  ];
  const scale = ROOM / width;
  return {
    height: height * scale,
    draw: (y) =>
      `<g transform="translate(${MARGIN} ${round(y - height * scale)}) scale(${Math.round(scale * 1000) / 1000})">${marks.join('')}</g>`,
  };
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}

type Look = { size: number; weight?: number; fill?: string };
/** A line of the card: how much room it takes, and how it is drawn when its lower edge stands at `y`. */
type Part = { height: number; draw: (y: number) => string };
