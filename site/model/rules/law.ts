import type { Entry } from '../collections.ts';

/** A law's title where it says more than the name that people use; undefined where only a capital tells the two apart. */
export function fullTitle({
  shortName,
  title,
}: Pick<Entry<'laws'>, 'shortName' | 'title'>): string | undefined {
  return title.toLowerCase() === shortName.toLowerCase() ? undefined : title;
}
