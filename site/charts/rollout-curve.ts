import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import type { IsoDay } from '../model/dates.ts';
import type { RolloutPoint } from '../model/rules/rollout.ts';

type Mark = { x: number; y: number };

/** How many take part over time as plain geometry; the component only draws it. */
export type RolloutPicture = {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  xTicks: { x: number; year: string }[];
  yTicks: { y: number; value: number }[];
  named: { path: string; marks: Mark[] };
  using: { path: string; marks: Mark[] };
};

const WIDTH = 420;
const HEIGHT = 200;
const PLOT = { left: 34, right: WIDTH - 14, top: 14, bottom: HEIGHT - 28 };

/** Draws the steps up to a day: nothing is drawn between two known days but that nobody new is known. */
export function drawRollout(points: readonly RolloutPoint[], today: IsoDay): RolloutPicture {
  const firstYear = Number((points[0]?.day ?? today).slice(0, 4));
  const lastYear = Number(today.slice(0, 4)) + 1;
  const x = scaleLinear([Date.UTC(firstYear, 0), Date.UTC(lastYear, 0)], [PLOT.left, PLOT.right]);
  const y = scaleLinear([0, Math.max(1, ...points.map(({ named }) => named))], [PLOT.bottom, PLOT.top]).nice(
    4,
  );
  const path = line<Mark>(
    (mark) => mark.x,
    (mark) => mark.y,
  )
    .curve(curveStepAfter)
    .digits(1);
  const series = (count: (point: RolloutPoint) => number): RolloutPicture['named'] => {
    const marks = points.map((point) => ({ x: x(Date.parse(point.day)), y: y(count(point)) }));
    const last = marks.at(-1);
    const shown = last
      ? [{ x: PLOT.left, y: PLOT.bottom }, ...marks, { ...last, x: x(Date.parse(today)) }]
      : [];
    return { path: path(shown) ?? '', marks };
  };
  return {
    width: WIDTH,
    height: HEIGHT,
    plot: PLOT,
    // in the middle of its year
    xTicks: Array.from({ length: lastYear - firstYear }, (_, index) => ({
      x: x(Date.UTC(firstYear + index, 6)),
      year: String(firstYear + index),
    })),
    yTicks: y
      .ticks(4)
      .filter(Number.isInteger)
      .map((value) => ({ y: y(value), value })),
    named: series(({ named }) => named),
    using: series(({ using }) => using),
  };
}
