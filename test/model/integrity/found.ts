import type { Entries } from '../../../site/model/collections.ts';
import { integrityFindings } from '../../../site/model/integrity/findings.ts';
import { completeEntries, TODAY } from '../builders.ts';

/** What the rules find where some collections of the complete entries are others: `barriers/x history.0.date`. */
export function found(given: Partial<Entries>, today = TODAY): string[] {
  return integrityFindings(completeEntries(given), today).map(({ collection, id, path }) =>
    `${collection}/${id} ${path.join('.')}`.trim(),
  );
}
