import type { CollectionName } from './model/collections.ts';
import type { Redirect } from './model/schemas/redirect.ts';
import { pathOf } from './paths.ts';

/** The collection and the id of `barriers/asta`. The check has proven that there is such a collection. */
export function entryNamed(name: string): readonly [CollectionName, string] {
  const [collection = '', id = ''] = name.split('/');
  return [collection as CollectionName, id];
}

/** The page that an entry had before it went; undefined where it had none of its own, only a place on a list. */
export function addressOfGone({ from }: Redirect): string | undefined {
  const path = pathOf(...entryNamed(from));
  const [, id] = entryNamed(from);
  return path.endsWith(`/${id}/`) ? path : undefined;
}

/**
 * The names of the entries of a collection, each with its entry's id: the one that it has, and those that it had before it moved.
 * What other websites show or fetch by name, such as a card, stands at all of them: a frame or a picture cannot be led on.
 */
export function namesOf(
  collection: CollectionName,
  entries: readonly { readonly id: string }[],
  redirects: readonly Redirect[],
): { name: string; id: string }[] {
  const former = redirects.flatMap(({ from, to: [place = '', ...more] }) => {
    const [[before, name], [now, id]] = [entryNamed(from), entryNamed(place)];
    return before === collection && now === collection && more.length === 0 ? [{ name, id }] : [];
  });
  return [...entries.map(({ id }) => ({ name: id, id })), ...former];
}
