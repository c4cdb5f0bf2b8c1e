import type { Initiative } from '../schemas/initiative.ts';
import type { InitiativePhase } from '../vocabulary/entries.ts';
import { newestEvent } from './history.ts';

/** The phase is the last event of the history. */
export function phaseOf(initiative: Initiative): InitiativePhase {
  return newestEvent(initiative.history).phase;
}
