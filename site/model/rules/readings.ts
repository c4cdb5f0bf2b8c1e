import type { Entry } from '../collections.ts';
import type { Interpretation } from '../schemas/barrier.ts';
import { isResolved } from './barrier.ts';

/** One question that organisations read, or read, differently. */
export type Divergence = {
  barrier: Entry<'barriers'>;
  readings: readonly Interpretation[];
  /** True where the barrier is resolved, so that the difference is history. */
  settled: boolean;
};

/**
 * The barriers where at least two organisations read the rule differently; those still diverging first, in the order given.
 * One organisation that answers two questions in one barrier is no divergence.
 */
export function divergences(barriers: readonly Entry<'barriers'>[]): Divergence[] {
  const found = barriers
    .filter(({ interpretations }) => diverge(interpretations))
    .map((barrier) => ({ barrier, readings: barrier.interpretations, settled: isResolved(barrier) }));
  return [...found.filter(({ settled }) => !settled), ...found.filter(({ settled }) => settled)];
}

function diverge(readings: readonly Interpretation[]): boolean {
  return readings.some((one) =>
    readings.some((other) => one.organisation !== other.organisation && one.reading !== other.reading),
  );
}
