import type { Speech } from './i18n/index.ts';
import type { IsoDay, PartialDate } from './model/dates.ts';

/**
 * A line to cite a page by: `Målbilledet: »…«. Stand pr. september 2025, beregnet 24. november 2026. https://…`. The dates are the
 * newest source's and the build's; the day that a reader looks is for the reader to add.
 */
export function citationLine(
  page: { title: string; asOf: PartialDate | undefined; built: IsoDay; address: string },
  { dateWords, t }: Speech,
): string {
  const { title, asOf, address } = page;
  const built = dateWords(page.built);
  return asOf === undefined
    ? t('cite.lineUndated', { title, built, address })
    : t('cite.line', { title, asOf: dateWords(asOf), built, address });
}
