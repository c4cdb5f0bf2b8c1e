import type { DatedValue } from '../../site/model/schemas/fields.ts';
import type {
  AnswerBlock,
  BarrierEvent,
  Interpretation,
  Resolution,
} from '../../site/model/schemas/barrier.ts';
import type { Adopter, Initiative } from '../../site/model/schemas/initiative.ts';
import type { BarrierStatus } from '../../site/model/vocabulary/barrier.ts';
import type { InitiativePhase } from '../../site/model/vocabulary/entries.ts';

// Small parts of entries, made up for the tests; each is valid as it stands.

export function dated(date: string, value: number): DatedValue {
  return { date, value, source: 'proevekilde' };
}

export function barrierEvent(status: BarrierStatus, date: BarrierEvent['date']): BarrierEvent {
  return { date, status, note: 'En opdigtet hændelse.', source: 'proevekilde' };
}

export function phaseEvent(
  phase: InitiativePhase,
  date: Initiative['history'][number]['date'],
): Initiative['history'][number] {
  return { date, phase, note: 'En opdigtet hændelse.', source: 'proevekilde' };
}

export function adopter(
  organisation: string,
  role: Adopter['role'],
  since: Adopter['since'] = '2026-01-01',
): Adopter {
  return { organisation, role, since, source: 'proevekilde' };
}

export function interpretation(overrides: Partial<Interpretation> = {}): Interpretation {
  return {
    organisation: 'proevestyrelse',
    reading: 'allows',
    text: 'En opdigtet læsning.',
    date: '2026-01-01',
    source: 'proevekilde',
    ...overrides,
  };
}

export function answerBlock(overrides: Partial<AnswerBlock> = {}): AnswerBlock {
  return {
    verdict: 'unclear',
    text: 'Et opdigtet svar.',
    mayNow: [],
    mayNot: [],
    onlyIf: [],
    mustStill: [],
    saidBy: { missing: 'not-found' },
    since: { missing: 'not-found' },
    sources: ['proevekilde'],
    ...overrides,
  };
}

export function resolution(overrides: Partial<Resolution> = {}): Resolution {
  return {
    date: '2026-03-01',
    how: 'authority-statement',
    decidedBy: 'proevestyrelse',
    instrument: 'journalnummer 0',
    effectiveFrom: '2026-03-01',
    sources: ['proevekilde'],
    ...overrides,
  };
}

/** What an editor writes of an entry: all but its name and its prose. */
export function factsOf(entry: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(entry).filter(([key]) => key !== 'id' && key !== 'body'));
}
