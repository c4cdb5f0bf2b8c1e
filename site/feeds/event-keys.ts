import { present } from '../model/rules/standing.ts';
import type { BarrierEvent } from '../model/schemas/barrier.ts';

/**
 * The events of a history, each with a name, `clarifying-2026-03-04`: what it is and when, never its place in the list, so that
 * finding an earlier event renames none. Of two that are alike in both, the later one gets a number.
 */
export function keyedEvents(history: readonly BarrierEvent[]): (BarrierEvent & { key: string })[] {
  const seen = new Map<string, number>();
  return history.map((event) => {
    const name = [event.status, present(event.date)].filter(Boolean).join('-');
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return { ...event, key: nth === 1 ? name : `${name}-nr${nth}` };
  });
}
