import type { Entry } from '../collections.ts';
import type { IsoDay } from '../dates.ts';
import type { Level } from '../vocabulary/barrier.ts';

/** True on the days from the first to the last of something that may have neither: a region, a membership of one. */
export function isValidOn({ validFrom, validTo }: Term, day: IsoDay): boolean {
  return (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo);
}

/** The region that a municipality belongs to on a day. */
export function regionOf(
  { partOf }: Pick<Entry<'organisations'>, 'partOf'>,
  day: IsoDay,
): string | undefined {
  return partOf.find((membership) => isValidOn(membership, day))?.organisation;
}

/** The level of the public sector that an organisation belongs to; an association or a company belongs to none. */
export function levelOf({ kind }: Pick<Entry<'organisations'>, 'kind'>): Level | undefined {
  if (kind === 'ministry' || kind === 'agency') return 'state';
  return kind === 'region' || kind === 'municipality' ? kind : undefined;
}

type Term = { readonly validFrom?: IsoDay | undefined; readonly validTo?: IsoDay | undefined };
