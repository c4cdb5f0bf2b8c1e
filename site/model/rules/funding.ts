import type { Entry } from '../collections.ts';
import { fundingStages, type FundingStage } from '../vocabulary/entries.ts';
import { present } from './standing.ts';

type Funding = Entry<'funding'>;

/** What the amounts of one stage come to; `missing` where an amount is not known, and a sum would be too small. */
export type FundingSum = { stage: FundingStage; count: number } & ({ sum: number } | { missing: true });

/**
 * The sums that the content allows: within one stage, where there is more than one amount. What is recommended is not granted, so
 * stages are never added up; a part of another entry is in that entry's amount already.
 */
export function fundingSums(funding: readonly Funding[]): FundingSum[] {
  return (Object.keys(fundingStages) as FundingStage[]).flatMap((stage): FundingSum[] => {
    const whole = funding.filter((entry) => entry.stage === stage && entry.partOf === undefined);
    if (stage === 'none' || whole.length < 2) return [];
    const amounts = whole.map(({ amount }) => present(amount)).filter((amount) => amount !== undefined);
    const count = whole.length;
    return amounts.length < count
      ? [{ stage, count, missing: true }]
      : [{ stage, count, sum: amounts.reduce((sum, amount) => sum + amount, 0) }];
  });
}
