import type { CollectionName, Entries } from '../../site/model/collections.ts';
import { daysBetween, lastDay, type IsoDay } from '../../site/model/dates.ts';
import { asOf, citedSources, isOverdue, isPending, lastEvent } from '../../site/model/rules/barrier.ts';
import { freshDays, isOutOfDate } from '../../site/model/rules/freshness.ts';
import { present, standingOf } from '../../site/model/rules/standing.ts';
import type { CheckedEntry } from './checked-entry.ts';
import type { EntryFile } from './names.ts';
import { HARD, hardToRead } from './plain-language.ts';
import type { Problem } from './problem.ts';
import { entryWarning, type About } from './warning-words.ts';

/** The day that a barrier's file was last changed, where that is known. */
export type LastChanged = (barrier: string) => IsoDay | undefined;

export type WarningContext = {
  readonly today: IsoDay;
  readonly files: readonly EntryFile[];
  readonly checked: readonly CheckedEntry[];
  /** The content folder's name, with which every file in the report begins. */
  readonly top: string;
  readonly lastChanged: LastChanged;
};

/** After how many days without an event or a change an open barrier looks forgotten. */
const UNTOUCHED_DAYS = 90;

/** Collections whose words are names, which stay Danish in English. */
const UNTRANSLATED: ReadonlySet<CollectionName> = new Set(['organisations', 'sources']);

/** What is worth a look but breaks no rule, entry for entry. */
export function contentWarnings(entries: Entries, context: WarningContext): Problem[] {
  const { checked, files, top } = context;
  const originals = new Map(
    files.filter(({ english }) => !english).map((file) => [`${file.collection}/${file.id}`, file]),
  );
  return [
    ...barrierWarnings(entries, context),
    ...otherWarnings(entries, context),
    ...hardPages(checked),
    ...untranslated(files),
  ].map((about) =>
    entryWarning(
      originals.get(`${about.collection}/${about.id}`)?.file ?? `${top}/${about.collection}`,
      about,
    ),
  );
}

function warned<C extends CollectionName>(
  collection: C,
  entries: Entries[C],
  isSo: (entry: Entries[C][number]) => boolean,
  says: string,
): About[] {
  return entries.filter(isSo).map(({ id }) => ({ collection, id, says }));
}

function barrierWarnings(entries: Entries, { today, lastChanged }: WarningContext): About[] {
  const sources = new Map(entries.sources.map((source) => [source.id, source]));
  return [
    ...warned(
      'barriers',
      entries.barriers,
      (barrier) => {
        const cited = citedSources(barrier).flatMap((id) => sources.get(id) ?? []);
        return cited.length > 0 && isOutOfDate(asOf(cited), 'barrier', today);
      },
      `hviler kun på kilder, der er mere end ${freshDays.barrier} dage gamle eller uden dato`,
    ),
    ...warned(
      'barriers',
      entries.barriers,
      (barrier) => isOverdue(barrier, today),
      'har en frist, der er overskredet',
    ),
    ...warned(
      'barriers',
      entries.barriers,
      (barrier) => {
        if (!isPending(barrier)) return false;
        const isOld = (day: IsoDay | undefined): boolean =>
          day !== undefined && daysBetween(day, today) > UNTOUCHED_DAYS;
        const event = present(lastEvent(barrier).date);
        // what git knows is asked for last: it takes long to read
        return (event === undefined || isOld(lastDay(event))) && isOld(lastChanged(barrier.id));
      },
      `er ikke løst, og ingen har rørt filen i ${UNTOUCHED_DAYS} dage`,
    ),
  ];
}

function otherWarnings(entries: Entries, { today }: WarningContext): About[] {
  return [
    ...warned(
      'indicators',
      entries.indicators,
      (indicator) => standingOf(indicator, today).key === 'stale',
      'mangler en måling, som efter planen skulle være kommet',
    ),
    ...warned(
      'laws',
      entries.laws,
      ({ verified }) => verified === undefined,
      'har ingen dato for, hvornår udgaven blev kontrolleret (verified)',
    ),
    ...warned(
      'sources',
      entries.sources,
      ({ verified }) => verified === undefined,
      'er ikke åbnet og kontrolleret af et menneske (verified)',
    ),
    ...warned(
      'sources',
      entries.sources,
      ({ url, archive }) => present(url) !== undefined && archive === undefined,
      'har ingen arkiveret kopi (archive)',
    ),
  ];
}

function hardPages(checked: readonly CheckedEntry[]): About[] {
  const says = `har et lixtal over ${HARD} og bør have kortere sætninger og ord`;
  return hardToRead(checked).map(({ collection, id, lix }) => ({ collection, id, says, measured: lix }));
}

function untranslated(files: readonly EntryFile[]): About[] {
  const translated = new Set(
    files.filter(({ english }) => english).map(({ collection, id }) => `${collection}/${id}`),
  );
  return files
    .filter(
      ({ collection, id, english }) =>
        !english && !UNTRANSLATED.has(collection) && !translated.has(`${collection}/${id}`),
    )
    .map(({ collection, id }) => ({ collection, id, says: 'findes ikke på engelsk' }));
}
