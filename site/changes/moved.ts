import type { Redirect } from '../model/schemas/redirect.ts';
import { entryNamed } from '../redirects.ts';
import type { ContentHistory } from '../source/history.ts';
import { entryPages, hasOwnPage } from './pages.ts';
import { changesPath } from './paths.ts';

/** An address that pages of changes stood at, and the page of changes that it leads to now, where there is one. */
type MovedChanges = { readonly path: string; readonly to: string | undefined };

/**
 * The addresses of changes that an entry had under the name that it lost. Its changes stand under its new name, in the same parts;
 * where it became several, or is gone, there are none to lead to.
 */
export function movedChanges({ from, to }: Redirect, { entries }: ContentHistory): MovedChanges[] {
  const old = changesPath(...entryNamed(from));
  const [place = '', ...more] = to;
  const history = more.length === 0 ? entries.get(place) : undefined;
  if (!history || !hasOwnPage(history)) return [{ path: old, to: undefined }];
  const now = changesPath(...entryNamed(place));
  const parts = entryPages(history).map(({ part }) => part);
  const ofParts =
    parts.length > 1 ? parts.map((part) => ({ path: `${old}${part}/`, to: `${now}${part}/` })) : [];
  return [{ path: old, to: now }, ...ofParts];
}
