import { basename } from 'node:path';
import { collectionNames, type CollectionName, type Entries } from '../../site/model/collections.ts';
import type { IsoDay } from '../../site/model/dates.ts';
import { integrityFindings } from '../../site/model/integrity/findings.ts';
import { checkEntry, type CheckedEntry } from './entry.ts';
import { listEntries } from './names.ts';
import { offsetOf } from './positions.ts';
import { sortProblems, type CheckReport, type Fault, type Problem } from './problem.ts';
import { readSource } from './read.ts';
import { danglingFaults, knownIds } from './references.ts';
import { SourceText } from './source-text.ts';
import { translationProblems } from './translations.ts';
import { contentWarnings } from './warnings.ts';

/**
 * Checks every file below a content root as it stands on a day, and reports all that is wrong, not only the first.
 * Reads each file once and parses it once.
 */
export function checkContent(root: string, today: IsoDay): CheckReport {
  const { files, problems } = listEntries(root);
  const known = knownIds(files);
  const found: Problem[] = [...problems];
  const checked: CheckedEntry[] = [];
  const unresolved = new Set<CheckedEntry>();
  for (const file of files) {
    const source = readSource(file.path, file.file);
    if (!(source instanceof SourceText)) {
      found.push(source);
      continue;
    }
    const entry = checkEntry(source, file);
    checked.push(entry);
    const dangling = danglingFaults(entry.mentions, known);
    if (dangling.length > 0) unresolved.add(entry);
    found.push(...told([...entry.faults, ...dangling]).map((fault) => source.error(fault)));
  }
  const entries = entriesOf(checked);
  const broken = brokenCollections(files, entries);
  const isEcho = (entry: CheckedEntry, restsOn: CollectionName | undefined): boolean =>
    restsOn !== undefined && (broken.has(restsOn) || unresolved.has(entry));
  found.push(...integrityProblems(entries, today, checked, isEcho));
  found.push(...translationProblems(checked, entries));
  found.push(...contentWarnings(entries, today, basename(root)));
  return { problems: sortProblems(found), files: files.length };
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
  for (const { file, value, body } of checked) {
    if (value !== undefined) entries[file.collection]?.push({ ...value, id: file.id, body });
  }
  return entries as unknown as Entries;
}

/** The collections in which not every file could be read: rules that rest on the whole of them cannot be judged. */
function brokenCollections(
  files: readonly { collection: CollectionName; english: boolean }[],
  entries: Entries,
): ReadonlySet<CollectionName> {
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
    if (!entry?.document || isEcho(entry, restsOn)) return [];
    return [entry.source.error({ offset: entry.factsStart + offsetOf(entry.document, path), message })];
  });
}
