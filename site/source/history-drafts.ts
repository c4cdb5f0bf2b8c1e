import type { Revision } from '../model/changes/history.ts';

type Revisions = { readonly original: readonly Revision[]; readonly translation: readonly Revision[] };

/**
 * An entry's revisions, oldest first, as they were published. A draft was seen by nobody: the entry begins with the commit that
 * published it, and so does a translation that was there already. A draft that was published before is an entry that went.
 */
export function withoutDrafts(original: readonly Revision[], translation: readonly Revision[]): Revisions {
  if (!original.some(isDraft)) return { original, translation };
  const start = original.findIndex((revision) => typeof revision.version === 'object' && !isDraft(revision));
  const published = original[start];
  if (!published) return { original: [], translation: [] };
  const later = original
    .slice(start + 1)
    .map((one) => (isDraft(one) ? { ...one, version: 'gone' as const } : one));
  if (!original.slice(0, start).some(isDraft)) return { original: [published, ...later], translation };
  return {
    original: [cameWith(published, published), ...later],
    translation: fromCommit(published, translation),
  };
}

function isDraft({ version }: Revision): boolean {
  return typeof version === 'object' && version.facts['draft'] === true;
}

/** The revisions from a commit on, the first of which is what stood then. */
function fromCommit(published: Revision, revisions: readonly Revision[]): Revision[] {
  const { order } = published.commit;
  const before = revisions.findLast(({ commit }) => commit.order <= order);
  const after = revisions.filter(({ commit }) => commit.order > order);
  return before ? [cameWith(published, before), ...after] : after;
}

/** A revision as the first that anybody saw: it came with a commit, and had no other name. */
function cameWith({ commit }: Revision, { version }: Revision): Revision {
  return { commit, version };
}
