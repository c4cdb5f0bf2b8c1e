import { handover } from './handover.ts';
import { collectionNames, type CollectionName, type Entries, type Entry } from './model/collections.ts';
import type { Language } from './model/language.ts';
import { createPortal, type Portal } from './model/portal.ts';
import { translate } from './model/translation.ts';
import { watched } from './reads.ts';
import { buildDate } from './source/build-date.ts';
import type { ContentFiles } from './source/content-files.ts';

const built = new WeakMap<ContentFiles, Map<Language, Portal>>();

/** The whole content in one language as an immutable portal: built once for a content, of which the dev server reads many. */
export function loadPortal(language: Language): Portal {
  const { content } = handover;
  if (!content) throw new Error('The content is read by npm run build and npm run dev, not by Astro.');
  const portals = built.get(content) ?? new Map<Language, Portal>();
  built.set(content, portals);
  const portal = portals.get(language) ?? assemble(language, content);
  portals.set(language, portal);
  return portal;
}

function assemble(language: Language, content: ContentFiles): Portal {
  const loaded = collectionNames.map((name) => [name, entriesOf(name, language, content)] as const);
  return watched(createPortal(Object.fromEntries(loaded) as unknown as Entries, buildDate()), language);
}

function entriesOf<C extends CollectionName>(name: C, language: Language, content: ContentFiles): Entry<C>[] {
  const originals = content.da[name].map(
    ({ id, data, body }) => ({ ...data, id, body }) as unknown as Entry<C>,
  );
  if (language === 'da') return originals;
  const translations = new Map(content.en[name].map((entry) => [entry.id, entry]));
  return originals.map((entry) => {
    const words = translations.get(entry.id);
    return words ? translate(name, entry, words.data, words.body) : entry;
  });
}
