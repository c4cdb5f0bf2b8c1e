import { speak } from '../i18n/index.ts';
import type { CollectionName, Entry } from '../model/collections.ts';
import type { Language } from '../model/language.ts';
import { absolute, pageOf } from '../paths.ts';
import { computedOf } from './computed.ts';
import type { Publication } from './publication.ts';
import { publishedShapes } from './shapes.ts';

/** An entry as it is published: what its schema names and nothing else, and beside it what the portal reckons. */
export type DataEntry = { readonly id: string; readonly [key: string]: unknown };

/** All entries of a collection in the order of their ids, so that two versions can be compared line by line. */
export function dataEntries(publication: Publication, name: CollectionName, language: Language): DataEntry[] {
  const entries: readonly Entry<CollectionName>[] = publication.portals[language][name];
  return [...entries]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((entry) => dataEntry(publication, name, entry, language));
}

function dataEntry(
  publication: Publication,
  name: CollectionName,
  entry: Entry<CollectionName>,
  language: Language,
): DataEntry {
  const speech = speak(language);
  const facts = Object.keys(publishedShapes[name]).map((key) => [
    key,
    (entry as Record<string, unknown>)[key],
  ]);
  const changed = publication.changed(name, entry.id);
  const portal = publication.portals[language];
  const page = pageOf(portal, name, entry.id);
  const body = entry.body.trim();
  return {
    id: entry.id,
    language: entry.language ?? 'da',
    ...(Object.fromEntries(facts) as Record<string, unknown>),
    ...(body && { body }),
    computed: {
      ...(page && { address: absolute(speech.to(page), publication.site) }),
      ...(changed && { changed }),
      ...computedOf(name, entry, portal, speech),
    },
  };
}
