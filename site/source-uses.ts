import { collectionNames, collections } from './model/collections.ts';
import { mentionsIn } from './model/integrity/references.ts';
import type { Language } from './model/language.ts';
import type { Portal } from './model/portal.ts';
import { pathOf } from './paths.ts';

export type Use = { path: string; title: string; language?: Language };

/** For each source: the places that cite it, each once. Organisations are left out: their list would drown the rest. */
export function usesOfSources(portal: Portal): ReadonlyMap<string, Use[]> {
  const uses = new Map<string, Use[]>();
  for (const name of collectionNames.filter((collection) => collection !== 'organisations')) {
    for (const entry of portal[name]) {
      const cited = mentionsIn(collections[name].schema, entry).filter(
        ({ collection }) => collection === 'sources',
      );
      for (const id of new Set(cited.map((mention) => mention.id))) {
        uses.set(id, [
          ...(uses.get(id) ?? []),
          {
            path: pathOf(name, entry.id),
            title: entry.title,
            ...(entry.language && { language: entry.language }),
          },
        ]);
      }
    }
  }
  return uses;
}
