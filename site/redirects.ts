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
