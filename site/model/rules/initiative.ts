import type { Initiative } from '../schemas/initiative.ts';
import type { InitiativePhase } from '../vocabulary/entries.ts';

/** The phase is the last event of the history. */
export function phaseOf(initiative: Initiative): InitiativePhase {
  const event = initiative.history.at(-1);
  if (!event) throw new Error('An initiative has at least one event: the schema asks for it.');
  return event.phase;
}
