import { describe, expect, it } from 'vitest';
import { fundingSums } from '../../../site/model/rules/funding.ts';
import { build } from '../builders.ts';

const { funding } = build;
const granted = (id: string, amount: Parameters<typeof funding>[0]) =>
  funding({ id, stage: 'granted', ...amount });

describe('the sums of the funding', () => {
  it('are within one stage, and never across', () => {
    const entries = [
      granted('et', { amount: 1 }),
      granted('to', { amount: 2 }),
      funding({ id: 'tre', stage: 'set-aside', amount: 4 }),
      funding({ id: 'fire', stage: 'none', amount: undefined }),
    ];
    expect(fundingSums(entries)).toEqual([{ stage: 'granted', count: 2, sum: 3 }]);
  });

  it('leave out a part, whose whole is counted', () => {
    const entries = [
      granted('hele', { amount: 10 }),
      granted('delen', { amount: 4, partOf: 'hele' }),
      granted('anden', { amount: 5 }),
    ];
    expect(fundingSums(entries)).toEqual([{ stage: 'granted', count: 2, sum: 15 }]);
    expect(fundingSums(entries.slice(0, 2))).toEqual([]);
  });

  it('are refused where an amount is missing: the sum would be too small', () => {
    const entries = [granted('et', { amount: 1 }), granted('to', { amount: { missing: 'not-published' } })];
    expect(fundingSums(entries)).toEqual([{ stage: 'granted', count: 2, missing: true }]);
  });
});
