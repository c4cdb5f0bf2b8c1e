import type { z } from 'zod';
import type { IsoDay } from '../dates.ts';
import type { Change } from './change.ts';
import { compareVersions, type Version } from './compare.ts';

/** A commit with its place among all, oldest first. */
export type Commit = { readonly hash: string; readonly day: IsoDay; readonly order: number };

/** What a commit left of one file: how it reads, that it cannot be read, or that it is gone. */
export type Revision = {
  readonly commit: Commit;
  readonly version: Version | 'unreadable' | 'gone';
  /** The entry's former name, where the commit gave it another. */
  readonly renamedFrom?: string | undefined;
  /** True where the file is older than the history that is known: how it came about cannot be told. */
  readonly inherited?: boolean;
};

type Event = 'created' | 'changed' | 'deleted';

/** What one commit did to an entry, as a reader sees it. */
export type EntryChange = {
  readonly commit: Commit;
  readonly entry?: Event;
  readonly renamedFrom?: string;
  /** Field by field, where the entry was changed. */
  readonly changes: readonly Change[];
  readonly translation?: Event;
};

/** The schemas that an entry's two files are compared by. */
export type Schemas = { readonly original: z.ZodType; readonly translation: z.ZodType };

/**
 * What was changed in an entry, commit by commit, oldest first, as its files' revisions are given. A commit after which the entry
 * reads as before is left out, and so is a version that cannot be read: its neighbours are compared.
 */
export function entryChanges(
  collection: string,
  schemas: Schemas,
  original: readonly Revision[],
  translation: readonly Revision[],
): EntryChange[] {
  const byOrder = new Map<number, EntryChange>();
  for (const { revision, event, changes } of eventsOf(collection, schemas.original, original)) {
    const { commit, renamedFrom } = revision;
    byOrder.set(commit.order, {
      commit,
      changes,
      ...(event && { entry: event }),
      ...(renamedFrom !== undefined && { renamedFrom }),
    });
  }
  for (const { revision, event } of eventsOf(collection, schemas.translation, translation)) {
    const { commit } = revision;
    if (event)
      byOrder.set(commit.order, { commit, changes: [], ...byOrder.get(commit.order), translation: event });
  }
  return [...byOrder.values()].sort((a, b) => a.commit.order - b.commit.order);
}

type FileEvent = { revision: Revision; event: Event | undefined; changes: readonly Change[] };

function eventsOf(collection: string, schema: z.ZodType, revisions: readonly Revision[]): FileEvent[] {
  const events: FileEvent[] = [];
  let known: Version | undefined;
  for (const revision of revisions) {
    const { version, renamedFrom, inherited } = revision;
    if (version === 'unreadable') continue;
    const changes = known && version !== 'gone' ? compareVersions(collection, schema, known, version) : [];
    const event = eventOf(known, version, changes);
    if (!inherited && (event || renamedFrom !== undefined)) events.push({ revision, event, changes });
    known = version === 'gone' ? undefined : version;
  }
  return events;
}

function eventOf(
  known: Version | undefined,
  version: Version | 'gone',
  changes: readonly Change[],
): Event | undefined {
  if (version === 'gone') return known && 'deleted';
  if (!known) return 'created';
  return changes.length > 0 ? 'changed' : undefined;
}
