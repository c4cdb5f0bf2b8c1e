import { expect, it } from 'vitest';
import { phaseOf } from '../../../site/model/rules/initiative.ts';
import { build } from '../builders.ts';
import { phaseEvent } from '../parts.ts';

it('the phase is that of the last event written', () => {
  const history = [
    phaseEvent('idea', '2025'),
    phaseEvent('scaling', '2026'),
    phaseEvent('stopped', { missing: 'not-found' }),
  ];
  expect(phaseOf(build.initiatives({ history }))).toBe('stopped');
  expect(phaseOf(build.initiatives({ history: history.slice(0, 2) }))).toBe('scaling');
});

it('an initiative without any event is refused, not guessed', () => {
  expect(() => phaseOf(build.initiatives({ history: [] }))).toThrow('at least one event');
});
