import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { lastDay, type IsoDay } from '../model/dates.ts';
import { formatNumber } from '../model/numbers.ts';
import { present, presentList, trajectory } from '../model/rules/standing.ts';
import type { Indicator } from '../model/schemas/indicator.ts';

type Mark = { x: number; y: number; value: number };

/** The picture of an indicator as plain geometry in a box of `width` × `height` units; the component only draws it. */
export type TrajectoryPicture = {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  xTicks: { x: number; year: string }[];
  yTicks: { y: number; value: number }[];
  /** The way from baseline over milestones to target; undefined where fewer than two of them are known. */
  way: string | undefined;
  milestones: Mark[];
  target: Mark | undefined;
  observed: string | undefined;
  observations: Mark[];
  todayX: number;
};

const WIDTH = 420;
const HEIGHT = 240;
const PLOT = { left: 58, right: WIDTH - 14, top: 26, bottom: HEIGHT - 28 };
/** A digit beside the picture in the larger letters of a phone, and the air around the number. */
const DIGIT = 8.4;
const AIR = 10;

/** Draws an indicator's trajectory on a day: what was promised, what was measured, and where today is. */
export function drawTrajectory(indicator: Indicator, today: IsoDay): TrajectoryPicture {
  const promised = trajectory(indicator);
  const measured = presentList(indicator.observations).map(({ date, value }) => ({
    day: lastDay(date),
    value,
  }));
  const known = [...promised, ...measured];
  const days = [...known.map(({ day }) => day), today].map(time);
  const firstYear = new Date(Math.min(...days)).getUTCFullYear();
  const lastYear = new Date(Math.max(...days)).getUTCFullYear() + 1;

  const y = scaleLinear(
    [Math.min(0, ...known.map(({ value }) => value)), Math.max(1, ...known.map(({ value }) => value))],
    [PLOT.bottom, PLOT.top],
  ).nice(4);
  const widest = Math.max(...y.ticks(4).map((value) => formatNumber(value).length));
  const plot = { ...PLOT, left: Math.max(PLOT.left, Math.round(AIR + widest * DIGIT)) };
  const x = scaleLinear([Date.UTC(firstYear, 0), Date.UTC(lastYear, 0)], [plot.left, plot.right]);
  const mark = ({ day, value }: { day: IsoDay; value: number }): Mark => ({
    x: x(time(day)),
    y: y(value),
    value,
  });
  const path = line<Mark>(
    (point) => point.x,
    (point) => point.y,
  ).digits(1);
  const target = present(indicator.target);
  const way = promised.map(mark);

  return {
    width: WIDTH,
    height: HEIGHT,
    plot,
    // in the middle of its year, so that the last day of 2035 stands by 2035
    xTicks: yearTicks(firstYear, lastYear - 1).map((year) => ({
      x: x(Date.UTC(year, 6)),
      year: String(year),
    })),
    yTicks: y.ticks(4).map((value) => ({ y: y(value), value })),
    way: way.length > 1 ? (path(way) ?? undefined) : undefined,
    milestones: target ? way.slice(0, -1) : way,
    target: target && mark({ day: lastDay(target.date), value: target.value }),
    observed: measured.length > 1 ? (path(measured.map(mark)) ?? undefined) : undefined,
    observations: measured.map(mark),
    todayX: x(time(today)),
  };
}

/** At most six years, evenly apart and with the last among them: that is most often the year of the promise. */
function yearTicks(first: number, last: number): number[] {
  const step = Math.ceil((last - first + 1) / 6);
  const count = Math.floor((last - first) / step) + 1;
  return Array.from({ length: count }, (_, index) => last - (count - 1 - index) * step);
}

function time(day: IsoDay): number {
  return Date.parse(day);
}
