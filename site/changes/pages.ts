import type { IsoDay } from '../model/dates.ts';
import type { EntryChange } from '../model/changes/history.ts';
import type { EntryHistory } from '../source/history.ts';
import { changeWeight, lineWeight, nameWeight } from './weight.ts';

/** The characters that one page holds, so that it comes with the first packets when it is compressed (test/pages/weight). */
const PAGE_WEIGHT = 20_000;

/** What one commit did to one entry. */
export type Item = { readonly entry: EntryHistory; readonly change: EntryChange };

/** Commits that make, translate or delete more entries of a kind than this are told as one. */
const MANY = 4;

/** A page of the list of all changes: `2026-11`, or `2026-11/2` where a month needs several. Its rows stand newest first. */
export type MonthPage = {
  readonly path: string;
  readonly month: string;
  readonly part: number;
  readonly rows: readonly Row[];
};

/** One line of the list: an entry that was changed, or many of a kind with which the same was done. */
export type Row = { readonly day: IsoDay } & (
  | { readonly kind: 'entry'; readonly item: Item }
  | { readonly kind: 'many'; readonly what: Whole; readonly items: readonly Item[] }
);

type Whole = 'created' | 'translated' | 'deleted';

/** True where an entry was changed after it came: only then has it a page of changes of its own. */
export function hasOwnPage({ changes }: EntryHistory): boolean {
  return changes.some((change) => wholeOf(change) !== 'created' && wholeOf(change) !== 'translated');
}

/** Every change as pages by month, newest page first. A month's first page is its oldest, so that no address ever shows another text. */
export function monthPages(entries: Iterable<EntryHistory>): MonthPage[] {
  const items = [...entries].flatMap((entry) => entry.changes.map((change) => ({ entry, change })));
  const months = Map.groupBy(items, ({ change }) => change.commit.day.slice(0, 7));
  const pages = [...months].flatMap(([month, ofMonth]) =>
    partsOf(rowsOf(ofMonth), rowWeight).map((rows, index) => ({
      path: index === 0 ? month : `${month}/${index + 1}`,
      month,
      part: index + 1,
      rows: rows.toReversed(),
    })),
  );
  return pages.sort((a, b) => (a.month === b.month ? b.part - a.part : a.month < b.month ? 1 : -1));
}

/** A page of one entry's changes, newest first; a commit with many changes may go on over the next page. */
export type EntryPage = { readonly part: number; readonly changes: readonly EntryChange[] };

/** The pages of an entry's changes, newest first; the first page is the oldest, as with months. */
export function entryPages({ changes }: EntryHistory): EntryPage[] {
  const single = changes.flatMap((change) =>
    change.changes.length === 0
      ? [change]
      : change.changes.map((one, index) =>
          index === 0
            ? { ...change, changes: [one] }
            : { commit: change.commit, entry: 'changed' as const, changes: [one] },
        ),
  );
  return partsOf(single, (change) => changeWeight(change))
    .map((part, index) => ({ part: index + 1, changes: joined(part).toReversed() }))
    .toReversed();
}

/** Consecutive items in as many parts as their weight asks for. */
function partsOf<T>(items: readonly T[], weightOf: (item: T) => number): T[][] {
  const parts: T[][] = [];
  let weight = 0;
  for (const item of items) {
    const own = weightOf(item);
    const part = parts.at(-1);
    if (part && weight + own <= PAGE_WEIGHT) {
      part.push(item);
      weight += own;
    } else {
      parts.push([item]);
      weight = own;
    }
  }
  return parts;
}

function joined(changes: readonly EntryChange[]): EntryChange[] {
  return [...Map.groupBy(changes, ({ commit }) => commit.order).values()].map((ofCommit) => ({
    ...(ofCommit[0] as EntryChange),
    changes: ofCommit.flatMap((change) => change.changes),
  }));
}

/** Oldest commit first, within it many of a kind first and then by name, so that the same history gives the same page. */
function rowsOf(items: readonly Item[]): Row[] {
  const commits = [...Map.groupBy(items, ({ change }) => change.commit.order)].sort(([a], [b]) => a - b);
  return commits.flatMap(([, ofCommit]) => {
    const groups = Map.groupBy(
      ofCommit,
      ({ entry, change }) => `${entry.collection} ${wholeOf(change) ?? ''}`,
    );
    return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, group]) => rowsOfGroup(group));
  });
}

function rowsOfGroup(group: readonly Item[]): Row[] {
  const named = group.toSorted(
    (a, b) => a.entry.title.localeCompare(b.entry.title, 'da') || (a.entry.id < b.entry.id ? -1 : 1),
  );
  const [first] = named;
  if (!first) return [];
  const { day } = first.change.commit;
  const what = wholeOf(first.change);
  return what && named.length > MANY
    ? batches(named).map((batch) => ({ day, kind: 'many', what, items: batch }))
    : named.map((item) => ({ day, kind: 'entry', item }));
}

function batches(items: readonly Item[]): Item[][] {
  return partsOf(items, ({ entry }) => nameWeight(entry.title));
}

function rowWeight(row: Row): number {
  return row.kind === 'many'
    ? row.items.reduce((sum, { entry }) => sum + nameWeight(entry.title), 0)
    : nameWeight(row.item.entry.title) + lineWeight(row.item.change);
}

/** What was done with the entry as a whole, where that is all that was done. */
function wholeOf({ entry, translation, renamedFrom, changes }: EntryChange): Whole | undefined {
  if (renamedFrom !== undefined || changes.length > 0) return undefined;
  if (entry === 'created' || entry === 'deleted') return entry;
  return entry === undefined && translation === 'created' ? 'translated' : undefined;
}
