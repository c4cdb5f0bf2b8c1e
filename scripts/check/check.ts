import { basename } from 'node:path';
import { collectionNames, type CollectionName, type Entries } from '../../site/model/collections.ts';
import type { IsoDay } from '../../site/model/dates.ts';
import { integrityFindings } from '../../site/model/integrity/findings.ts';
import type { CheckedEntry } from './checked-entry.ts';
import { listEntries, type EntryFile } from './names.ts';
import { onceEach } from '../../site/model/once-each.ts';
import { sortProblems, type CheckReport, type Fault, type Problem } from './problem.ts';
import { Reader, type ReaderOptions } from './reader.ts';
import type { History } from './history.ts';
import { redirectProblems } from './redirects.ts';
import { danglingFaults, draftFaults, knownIds } from './references.ts';
import { styleWarnings } from './style.ts';
import { translationProblems } from './translations.ts';
import { contentWarnings, type LastChanged } from './warnings.ts';
import { readWordList } from './word-list.ts';

/** Checks a content root as it stands on a day, and reports all that is wrong, not only the first. */
export function checkContent(root: string, today: IsoDay, options?: CheckOptions): CheckReport {
  return new ContentCheck(root, options).run(today);
}

type CheckOptions = ReaderOptions & {
  /** When a barrier's file was last changed, where that is known. */
  readonly lastChanged?: LastChanged;
  /** Knows what was published once, and so may not vanish without a word. */
  readonly history?: History | undefined;
};

/** The check of a content root that can be run again and again: a file is read and parsed anew only where it has changed. */
export class ContentCheck {
  readonly root: string;
  readonly #options: CheckOptions;
  readonly #reader: Reader;
  #files: readonly EntryFile[] = [];

  constructor(root: string, options: CheckOptions = {}) {
    this.root = root;
    this.#options = options;
    this.#reader = new Reader(options);
  }

  /** Every file with an entry or a translation, as the last run found them. */
  get files(): readonly EntryFile[] {
    return this.#files;
  }

  /** The entry files whose content has been read, with what was read. */
  get checked(): readonly CheckedEntry[] {
    return this.#reader.results.flatMap((result) => ('source' in result ? [result] : []));
  }

  /** The entries whose facts fit their schema, as the last run read them. */
  get entries(): Entries {
    return entriesOf(this.checked);
  }

  run(today: IsoDay): CheckReport {
    const { files, problems } = listEntries(this.root);
    this.#files = files;
    this.#reader.read(files);
    const { checked } = this;
    const found: Problem[] = [...problems];
    for (const result of this.#reader.results) if (!('source' in result)) found.push(result);
    const known = knownIds(files);
    const drafts = new Set(
      checked.filter(({ draft }) => draft).map(({ file }) => `${file.collection}/${file.id}`),
    );
    found.push(
      ...redirectProblems({
        root: this.root,
        top: basename(this.root),
        present: new Set(
          files.filter(({ english }) => !english).map(({ collection, id }) => `${collection}/${id}`),
        ),
        drafts: checked.filter(({ draft }) => draft),
        history: this.#options.history,
      }),
    );
    const unresolved = new Set<CheckedEntry>();
    for (const entry of checked) {
      const dangling = danglingFaults(entry.mentions, known);
      if (dangling.length > 0) unresolved.add(entry);
      const isDraft = drafts.has(`${entry.file.collection}/${entry.file.id}`);
      const drafted = isDraft ? [] : draftFaults(entry.mentions, drafts);
      found.push(
        ...told([...entry.faults, ...dangling, ...drafted]).map((fault) => entry.source.error(fault)),
      );
    }
    const { entries } = this;
    const broken = brokenCollections(files, entries);
    const isEcho = (entry: CheckedEntry, restsOn: CollectionName | undefined): boolean =>
      restsOn !== undefined && (broken.has(restsOn) || unresolved.has(entry));
    found.push(...integrityProblems(entries, today, checked, isEcho));
    found.push(...translationProblems(checked, entries));
    found.push(
      ...contentWarnings(entries, {
        today,
        files,
        checked,
        top: basename(this.root),
        lastChanged: this.#options.lastChanged ?? (() => undefined),
      }),
    );
    const own = readWordList(this.root);
    found.push(...checked.flatMap((entry) => styleWarnings(entry, own)));
    return { problems: sortProblems(found), files: files.length };
  }
}

/** The faults of one file, first ones first; a file that is no text at all may have more than anybody reads. */
function told(faults: readonly Fault[]): Fault[] {
  const sorted = [...faults].sort((a, b) => a.offset - b.offset);
  const last = sorted[MOST_TOLD - 1];
  const rest = sorted.length - MOST_TOLD;
  if (!last || rest <= 0) return sorted;
  return [
    ...sorted.slice(0, MOST_TOLD),
    { offset: last.offset, message: `Der er ${rest} fejl til i filen.` },
  ];
}

const MOST_TOLD = 100;

/** The entries whose facts fit their schema. */
function entriesOf(checked: readonly CheckedEntry[]): Entries {
  const entries = Object.fromEntries(collectionNames.map((name) => [name, [] as unknown[]]));
  for (const one of checked) {
    const entry = entryOf(one);
    if (entry) entries[one.file.collection]?.push(entry);
  }
  return entries as unknown as Entries;
}

const entryOf = onceEach(
  (entry: CheckedEntry) =>
    entry.value && {
      ...entry.value,
      id: entry.file.id,
      get body() {
        return entry.body;
      },
    },
);

/** The collections in which not every file could be read: rules that rest on the whole of them cannot be judged. */
function brokenCollections(files: readonly EntryFile[], entries: Entries): ReadonlySet<CollectionName> {
  const originals = (name: CollectionName): number =>
    files.filter((file) => file.collection === name && !file.english).length;
  return new Set(collectionNames.filter((name) => originals(name) > entries[name].length));
}

function integrityProblems(
  entries: Entries,
  today: IsoDay,
  checked: readonly CheckedEntry[],
  isEcho: (entry: CheckedEntry, restsOn: CollectionName | undefined) => boolean,
): Problem[] {
  const byName = new Map(
    checked
      .filter(({ file }) => !file.english)
      .map((entry) => [`${entry.file.collection}/${entry.file.id}`, entry]),
  );
  return integrityFindings(entries, today).flatMap(({ collection, id, path, message, restsOn }) => {
    const entry = byName.get(`${collection}/${id}`);
    const offset = entry?.locate(path);
    if (!entry || offset === undefined || isEcho(entry, restsOn)) return [];
    return [entry.source.error({ offset, message })];
  });
}
