import { collections, translationSchema, type CollectionName } from '../model/collections.ts';
import type { Version } from '../model/changes/compare.ts';
import { entryChanges, type Commit, type EntryChange, type Revision } from '../model/changes/history.ts';
import type { IsoDay } from '../model/dates.ts';
import type { Language } from '../model/language.ts';
import { noteRead } from '../reads.ts';
import { ENTRY_FILE, parseYaml, plainValue, splitEntry } from './entry-file.ts';
import { readBlobs, readLog, type LoggedCommit } from './git-log.ts';
import { gitIn } from './git.ts';
import { withoutDrafts } from './history-drafts.ts';
import { bodyTooDeep, yamlTooDeep } from './nesting.ts';
import { proseBlocks } from './prose.ts';
import { contentRoot } from './root.ts';

/** What was changed in one entry, oldest first, under the name that it has now, or had last. */
export type EntryHistory = {
  readonly collection: CollectionName;
  readonly id: string;
  /** The title in the newest version that can be read. */
  readonly title: string;
  readonly changes: readonly EntryChange[];
};

/** The history of a content: all of it, what came after the oldest commit of a shallow clone, or none that can be read. */
export type ContentHistory = {
  readonly reach: 'all' | 'none' | { readonly since: Commit };
  readonly entries: ReadonlyMap<string, EntryHistory>;
};

let known: ContentHistory | undefined;

/** The history of the content that is published, read once. */
export function contentHistory(): ContentHistory {
  noteRead('da changes');
  return readOnce();
}

/** How far back the history of the content that is published goes. */
export function reachOfHistory(): ContentHistory['reach'] {
  noteRead('da reach');
  return readOnce().reach;
}

function readOnce(): ContentHistory {
  known ??= readHistory(contentRoot());
  return known;
}

/** What was changed in an entry of the content that is published; undefined where nothing of it is known. */
export function historyOf(collection: CollectionName, id: string): EntryHistory | undefined {
  noteRead(`da history ${collection} ${id}`);
  return readOnce().entries.get(`${collection}/${id}`);
}

/** The day of the last change of an entry of the content that is published; undefined where it is not known. */
export function lastChangedOf(
  collection: CollectionName,
  id: string,
  language: Language,
): IsoDay | undefined {
  const history = historyOf(collection, id);
  return history && lastChanged(history, language);
}

/** The day of the last change that a reader of the language could see: a translation is a change of the English page alone. */
export function lastChanged({ changes }: EntryHistory, language: Language): IsoDay | undefined {
  return changes.findLast(({ entry, translation }) => entry ?? (language === 'en' && translation))?.commit
    .day;
}

/**
 * Reads the history of a content folder: three processes of git, whatever the number of files and commits. With `only`, of the entries
 * of one collection: to read every version of every other takes far longer than to list the commits.
 */
export function readHistory(folder: string, only?: CollectionName): ContentHistory {
  const log = readLog(folder);
  if (!log || log.length === 0) return { reach: 'none', entries: new Map() };
  const shallow = gitIn(folder, ['rev-parse', '--is-shallow-repository'])?.toString().trim() !== 'false';
  const lines = [...fileLines(log, shallow).values()].filter(
    ({ path }) => only === undefined || placeOf(path)?.collection === only,
  );
  const blobs = readBlobs(folder, new Set(lines.flatMap(blobsOf)));
  const entries = new Map<string, EntryHistory>();
  for (const [key, { collection, id, original, translation }] of byEntry(lines)) {
    const schemas = { original: collections[collection].schema, translation: translationSchema(collection) };
    const read = (line: FileLine | undefined): Revision[] => revisionsOf(line, blobs);
    const revisions = withoutDrafts(read(original), read(translation));
    const changes = entryChanges(collection, schemas, revisions.original, revisions.translation);
    const title = titleOf(revisions.original) ?? id;
    if (changes.length > 0) entries.set(key, { collection, id, title, changes });
  }
  const oldest = log.at(-1);
  const since = shallow && oldest?.root ? commitOf(oldest, 0) : undefined;
  return { reach: since ? { since } : 'all', entries };
}

/** One file through all its names, newest first. */
type FileLine = { path: string; states: FileState[] };
type FileState = {
  commit: Commit;
  ending: 'mdx' | 'yaml';
  blob: string | undefined;
  from: string | undefined;
  inherited: boolean;
};

/** The files by the path that they have now or had last. From newest to oldest, so that a rename tells the older name's file. */
function fileLines(log: readonly LoggedCommit[], shallow: boolean): Map<string, FileLine> {
  const lines = new Map<string, FileLine>();
  const renamed = new Map<string, string>();
  log.forEach((logged, index) => {
    const commit = commitOf(logged, log.length - 1 - index);
    const older: [string, string][] = [];
    // where a commit took a file away and put one of the same name in its place, what it put in counts
    for (const { path, from, blob } of logged.files.toSorted((a, b) => Number(!a.blob) - Number(!b.blob))) {
      const place = placeOf(path);
      if (!place) continue;
      const key = renamed.get(keyOf(place)) ?? keyOf(place);
      const line = lines.get(key) ?? { path, states: [] };
      lines.set(key, line);
      if (line.states.at(-1)?.commit.order === commit.order) continue;
      const former = from === undefined ? undefined : placeOf(from);
      const same = former?.collection === place.collection && former.english === place.english;
      const moved = former && same && former.id !== place.id ? former : undefined;
      if (moved) older.push([keyOf(moved), key]);
      const ending = path.endsWith('.mdx') ? 'mdx' : 'yaml';
      line.states.push({ commit, ending, blob, from: moved?.id, inherited: shallow && logged.root });
    }
    for (const [name, key] of older) renamed.set(name, key);
  });
  return lines;
}

function commitOf({ hash, day }: LoggedCommit, order: number): Commit {
  return { hash, day, order };
}

type Place = { collection: CollectionName; id: string; english: boolean };

/** `barriers/x.en.mdx`: the entry that a file belongs to; undefined for what is no entry. */
function placeOf(path: string): Place | undefined {
  const [collection = '', name = '', ...deeper] = path.split('/');
  const { id, english } = ENTRY_FILE.exec(name)?.groups ?? {};
  if (!Object.hasOwn(collections, collection) || id === undefined || deeper.length > 0) return undefined;
  return { collection: collection as CollectionName, id, english: english !== undefined };
}

function keyOf({ collection, id, english }: Place): string {
  return `${collection}/${id}${english ? '.en' : ''}`;
}

function byEntry(lines: readonly FileLine[]) {
  const entries = new Map<string, EntryLines>();
  for (const line of lines) {
    const place = placeOf(line.path);
    if (!place) continue;
    const { collection, id, english } = place;
    const entry = entries.get(`${collection}/${id}`) ?? { collection, id };
    entries.set(`${collection}/${id}`, { ...entry, [english ? 'translation' : 'original']: line });
  }
  return entries;
}

type EntryLines = { collection: CollectionName; id: string; original?: FileLine; translation?: FileLine };

function blobsOf({ states }: FileLine): string[] {
  return states.flatMap(({ blob }) => blob ?? []);
}

function revisionsOf(line: FileLine | undefined, blobs: ReadonlyMap<string, string>): Revision[] {
  return (line?.states ?? [])
    .map(({ commit, ending, blob, from, inherited }): Revision => {
      const version = blob === undefined ? 'gone' : versionOf(blobs.get(blob) ?? '', ending);
      return { commit, version, renamedFrom: from, inherited };
    })
    .toReversed();
}

/**
 * A file's text as a version; unreadable where the check would refuse its YAML, or its prose is no MDX. What could bring a parser
 * down is kept from it: a commit cannot be taken back, and would stop every build after it.
 */
function versionOf(text: string, ending: 'mdx' | 'yaml'): Version | 'unreadable' {
  try {
    const parts = splitEntry(text.replace(/^\uFEFF/, ''), ending);
    if (!parts || yamlTooDeep(parts.yaml) || bodyTooDeep(parts.body)) return 'unreadable';
    const parsed = parseYaml(parts.yaml);
    if (parsed.document.errors.length > 0) return 'unreadable';
    const facts = plainValue(parsed);
    if (typeof facts !== 'object' || facts === null || Array.isArray(facts)) return 'unreadable';
    return { facts: facts as Record<string, unknown>, prose: proseBlocks(parts.body) };
  } catch {
    return 'unreadable';
  }
}

function titleOf(revisions: readonly Revision[]): string | undefined {
  const titles = revisions.flatMap(({ version }) =>
    typeof version === 'object' && typeof version.facts['title'] === 'string' ? [version.facts['title']] : [],
  );
  return titles.at(-1);
}
