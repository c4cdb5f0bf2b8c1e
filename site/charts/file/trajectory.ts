import { html as svg, type Html } from '../../forms/html.ts';
import type { Speech } from '../../i18n/index.ts';
import type { Entry } from '../../model/collections.ts';
import type { Portal } from '../../model/portal.ts';
import { present } from '../../model/rules/standing.ts';
import { standingSentence } from '../../sentences.ts';
import { drawTrajectory, type TrajectoryPicture } from '../trajectory.ts';
import { colours } from './colours.ts';
import { framed } from './frame.ts';
import { widthOf, type Pen, type Place } from './pen.ts';

type Drawing = { picture: TrajectoryPicture; speech: Speech; pen: Pen };

const TEXT = 12;

/** An indicator's picture to take along: the same as on its page, and able to stand alone. */
export function trajectoryFile(
  indicator: Entry<'indicators'>,
  portal: Portal,
  speech: Speech,
  pen: Pen,
): string {
  const picture = drawTrajectory(indicator, portal.today);
  const drawing = { picture, speech, pen };
  const target = present(indicator.target);
  const label = target && `${speech.t('indicator.target')}: ${speech.targetWords(target, indicator.unit)}`;
  const content = svg`${axes(drawing)}${today(drawing)}${way(drawing)}${observations(drawing)}${label ? promise(label, drawing) : ''}`;
  const frame = {
    title: indicator.title,
    finding: standingSentence(indicator, portal.standing(indicator), speech),
    publishers: indicator.sources.map((id) => portal.get('sources', id).publisher),
    today: portal.today,
  };
  return framed({ width: picture.width, height: picture.height, content }, frame, speech, pen);
}

function axes({ picture: { plot, xTicks, yTicks }, speech, pen }: Drawing): Html {
  const lines = yTicks.map(({ y }) => svg`<path d="M${plot.left} ${round(y)}H${plot.right}"/>`);
  const values = yTicks.map(({ y, value }) =>
    pen(speech.numberWords(value), { x: plot.left - 6, y: round(y) + 4, size: TEXT, anchor: 'end' }),
  );
  const years = xTicks.map(({ x, year }) =>
    pen(year, { x: round(x), y: plot.bottom + 19, size: TEXT, anchor: 'middle' }),
  );
  const axis = svg`<path d="M${plot.left} ${plot.bottom}H${plot.right}" stroke="${colours.line}"/>`;
  return svg`<g stroke="${colours.faint}">${lines}</g>${axis}<g fill="${colours.soft}">${values}${years}</g>`;
}

function today({ picture: { plot, todayX }, speech, pen }: Drawing): Html {
  const anchor = sideOf(todayX, plot);
  const place = { x: round(todayX) + (anchor === 'end' ? -5 : 5), y: plot.top - 10, size: TEXT, anchor };
  const line = svg`<path d="M${round(todayX)} ${plot.top - 8}V${plot.bottom}" stroke="${colours.ink}" stroke-width="1.5"/>`;
  return svg`${line}<g fill="${colours.ink}">${pen(speech.t('indicator.today'), { ...place, strong: true })}</g>`;
}

function way({ picture: { milestones, way: path } }: Drawing): Html {
  const line = path
    ? svg`<path d="${path}" fill="none" stroke="${colours.line}" stroke-width="2" stroke-dasharray="6 5"/>`
    : '';
  const marks = milestones.map(
    ({ x, y }) => svg`<circle class="milestone" cx="${round(x)}" cy="${round(y)}" r="4"/>`,
  );
  return svg`${line}<g fill="${colours.paper}" stroke="${colours.line}" stroke-width="2">${marks}</g>`;
}

function observations({ picture: { observations: marks, observed, plot }, speech, pen }: Drawing): Html {
  if (marks.length === 0) {
    const place: Place = {
      x: round((plot.left + plot.right) / 2),
      y: (plot.top + plot.bottom) / 2 + 24,
      size: TEXT,
      anchor: 'middle',
    };
    return svg`<g fill="${colours.soft}">${pen(speech.t('indicator.notMeasured'), place)}</g>`;
  }
  const line = observed
    ? svg`<path d="${observed}" fill="none" stroke="${colours.value}" stroke-width="3" stroke-linejoin="round"/>`
    : '';
  const points = marks.map(
    ({ x, y }) => svg`<circle class="point" cx="${round(x)}" cy="${round(y)}" r="5.5"/>`,
  );
  return svg`${line}<g fill="${colours.value}" stroke="${colours.paper}" stroke-width="2">${points}</g>`;
}

/** The target with its words beside it, on paper of their own where the line passes behind them. */
function promise(label: string, { picture: { plot, target, way: path }, pen }: Drawing): Html {
  if (!target) return svg``;
  const [x, y] = [round(target.x), round(target.y)];
  const width = widthOf(label, TEXT, true);
  const anchor = sideOf(target.x, plot);
  const left = anchor === 'end' ? x - 14 - width : x - 14;
  const height = path
    ? ''
    : svg`<path d="M${plot.left} ${y}H${x}" stroke="${colours.target}" stroke-width="1.5" stroke-dasharray="2 4"/>`;
  const paper = svg`<rect x="${round(left) - 3}" y="${y + 11}" width="${round(width) + 6}" height="15" fill="${colours.paper}"/>`;
  const words = pen(label, { x: x - 14, y: y + 22, size: TEXT, anchor, strong: true });
  const mark = svg`<rect class="target" x="${x - 7}" y="${y - 7}" width="14" height="14" transform="rotate(45 ${x} ${y})" fill="${colours.target}" stroke="${colours.paper}" stroke-width="2"/>`;
  return svg`${height}${paper}<g fill="${colours.ink}">${words}</g>${mark}`;
}

/** A label near the right edge stands to the left of its mark. */
function sideOf(x: number, { left, right }: TrajectoryPicture['plot']): 'start' | 'end' {
  return x > (left + right) / 2 ? 'end' : 'start';
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
