import { attribute, textOf, type Element } from './dist.ts';

/**
 * The scales of a picture over time as a reader finds them among its elements: two numbers beside it, and two years below it, each
 * in the middle of its year. `perY` is the value and `perX` the time (ms) of a unit of the picture.
 */
export function readAxes(elements: readonly Element[]) {
  const heights = elements
    .filter((element) => attribute(element, 'class') === 'grid-line')
    .map((line) => Number(attribute(line, 'y1')));
  const texts = elements.filter(
    ({ tagName, attrs }) => tagName === 'text' && !attrs.some(({ name }) => name === 'class'),
  );
  const anchored = (where: string) => texts.filter((text) => attribute(text, 'text-anchor') === where);
  const numbers = anchored('end').map((text) => numberOf(textOf(text)));
  const years = anchored('middle')
    .filter((text) => /^\s*\d{4}\s*$/.test(textOf(text)))
    .map((text) => ({ x: Number(attribute(text, 'x')), time: Date.UTC(Number(textOf(text)), 6) }));
  const [y0 = NaN, y1 = NaN] = [heights[0], heights.at(-1)];
  const [v0 = NaN, v1 = NaN] = [numbers[0], numbers.at(-1)];
  const [first, last] = [years[0], years.at(-1)];
  const perY = (v1 - v0) / (y1 - y0);
  const perX = ((last?.time ?? NaN) - (first?.time ?? NaN)) / ((last?.x ?? NaN) - (first?.x ?? NaN));
  return {
    perX,
    perY: Math.abs(perY),
    value: (y: number) => v0 + (y - y0) * perY,
    time: (x: number) => (first?.time ?? NaN) + (x - (first?.x ?? NaN)) * perX,
  };
}

/** `1.500,5` → 1500.5 */
export function numberOf(danish: string): number {
  return Number(danish.trim().replace('−', '-').replaceAll('.', '').replace(',', '.'));
}
