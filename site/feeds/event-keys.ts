import { present } from '../model/rules/standing.ts';
import type { BarrierEvent } from '../model/schemas/barrier.ts';

/**
 * A name for each event of a history, `clarifying-2026-03-04`: what it is and when, never its place in the list, so that finding
 * an earlier event renames none. Of two that are alike in both, the later one gets a number.
 */
export function eventKeys(history: readonly BarrierEvent[]): string[] {
  const names = history.map(({ status, date }) => [status, present(date)].filter(Boolean).join('-'));
  return names.map((name, index) => {
    const before = names.slice(0, index).filter((other) => other === name).length;
    return before === 0 ? name : `${name}-nr${before + 1}`;
  });
}
