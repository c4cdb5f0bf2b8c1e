import { z } from 'zod';
import type { Entry } from './collections.ts';
import { daysBetween, type IsoDay } from './dates.ts';
import { isMissing, day, text, webAddress } from './schemas/fields.ts';

/** Where the nightly job writes what Retsinformation told, in the content's own folder. */
export const lawChangesFile = 'law-changes.json';

const lawChangeSchema = z.strictObject({
  date: day,
  title: text,
  /** the document that changed the law, or the law's own where its text was changed */
  address: webAddress,
});

/** What was seen of the laws' changes, from `since` to `checked`, by the laws' ids, newest first. */
export const lawWatchSchema = z.strictObject({
  since: day,
  checked: day,
  laws: z.record(z.string(), z.array(lawChangeSchema)),
});

/** One entry of Retsinformation's feed: a document that is new, changed or removed. */
export type FeedEntry = LawChange & { reason: string };

/** After so many days without the nightly job, pages say since when it has not been checked. */
const SILENT_DAYS = 7;

/** Whether Retsinformation tells of a law: it publishes Danish rules only. */
export function isWatched({ kind }: Pick<Entry<'laws'>, 'kind'>): boolean {
  return kind !== 'eu-regulation';
}

/** Whether the watch has fallen silent: then nobody knows what happened since. */
export function isSilent(watch: LawWatch, today: IsoDay): boolean {
  return daysBetween(watch.checked, today) > SILENT_DAYS;
}

/**
 * What is known after a reading of the feed on `today`. The feed goes some sixty days back: where it does not reach the last
 * reading, nobody knows what happened between, and the watch begins anew. What was seen before stays.
 */
export function watchLaws(
  previous: LawWatch | undefined,
  feed: readonly FeedEntry[],
  laws: readonly Entry<'laws'>[],
  today: IsoDay,
): LawWatch {
  const reach = feed.reduce((oldest, { date }) => (date < oldest ? date : oldest), today);
  const since = previous && reach <= previous.checked ? previous.since : reach;
  const seen = laws.filter(isWatched).flatMap((law) => {
    const found = feed
      .filter((entry) => changes(entry, law))
      .map(({ date, title, address }) => ({ date, title, address }));
    const all = [...found, ...(previous?.laws[law.id] ?? [])];
    const once = [...new Map(all.map((change) => [`${change.date} ${change.address}`, change])).values()];
    return once.length > 0 ? [[law.id, once.sort(byNewest)] as const] : [];
  });
  return { since, checked: today, laws: Object.fromEntries(seen) };
}

/**
 * The changes of a law that came after a barrier was checked against it; of one that never was, all that were seen. A change of the
 * same day counts: nobody knows which of the two came first.
 */
export function changesSince(
  watch: LawWatch | undefined,
  law: string,
  verified: IsoDay | undefined,
): readonly LawChange[] {
  return (watch?.laws[law] ?? []).filter(({ date }) => verified === undefined || date >= verified);
}

/** Whether an entry tells of a change of the law: of its own text, of a law that changes it, or of a new consolidation of it. */
function changes({ address, reason, title }: FeedEntry, law: Entry<'laws'>): boolean {
  if (!isMissing(law.eli) && documentOf(address) === documentOf(law.eli)) return OWN_TEXT.has(reason);
  const changed =
    /^(?:lov|bekendtgørelse) om ændring af (?<what>.+)$|^bekendtgørelse af (?<whole>.+)$/is.exec(
      title,
    )?.groups;
  const named = changed?.['what'] ?? changed?.['whole'];
  return named !== undefined && namesOf(law).some((name) => isNamed(name, named));
}

/** The reasons for which the feed names a law's own document when its text is another, or it is gone. */
const OWN_TEXT: ReadonlySet<string> = new Set([
  'DocumentContentChanged',
  'DocumentMetadataChangedAndDocumentContentChanged',
  'RemovedDocument',
]);

/** The names that a title may use; the shortest abbreviations are words of their own elsewhere. */
function namesOf({ title, shortName, aliases }: Entry<'laws'>): string[] {
  return [title, shortName, ...aliases].filter((name) => name.length >= 8);
}

/** Whether a text names a law as whole words: "lov om social service" is not in "lov om social servicehjælp". */
function isNamed(name: string, within: string): boolean {
  const literal = name.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\d])${literal}(?![\p{L}\d])`, 'iu').test(within);
}

/** An ELI without scheme and www: the feed leaves www out, and the content has it. */
function documentOf(eli: string): string {
  return eli.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
}

function byNewest(a: LawChange, b: LawChange): number {
  return b.date.localeCompare(a.date, 'en') || a.address.localeCompare(b.address, 'en');
}

export type LawChange = z.output<typeof lawChangeSchema>;
export type LawWatch = z.output<typeof lawWatchSchema>;
