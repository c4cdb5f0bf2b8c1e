import { getCollection } from 'astro:content';
import { collectionNames, type CollectionName, type Entries, type Entry } from './model/collections.ts';
import type { Language } from './model/language.ts';
import { createPortal, type Portal } from './model/portal.ts';
import { translate, type Words } from './model/translation.ts';
import { watched } from './reads.ts';
import { buildDate } from './source/build-date.ts';
import { entryFiles } from './source/loader.ts';

const built = new Map<Language, Promise<Portal>>();

/** The whole content in one language as an immutable portal: built once for a publication, anew for each request while editing. */
export function loadPortal(language: Language): Promise<Portal> {
  if (import.meta.env.DEV) return assemble(language);
  const portal = built.get(language) ?? assemble(language);
  built.set(language, portal);
  return portal;
}

async function assemble(language: Language): Promise<Portal> {
  const loaded = await Promise.all(
    collectionNames.map(async (name) => [name, await load(name, language)] as const),
  );
  return watched(createPortal(Object.fromEntries(loaded) as unknown as Entries, buildDate()), language);
}

async function load<C extends CollectionName>(name: C, language: Language): Promise<Entry<C>[]> {
  // Astro warns of an empty collection, and a portal without public answers is no fault
  if ((await entryFiles(name, 'da')).length === 0) return [];
  // Astro sorts by the language of the machine, and in Danish "aa" comes after "z": the same commit would give other bytes
  const entries = (await getCollection(name)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const originals = entries.map(({ data, id, body = '' }) => ({ ...data, id, body }) as unknown as Entry<C>);
  if (language === 'da' || (await entryFiles(name, language)).length === 0) return originals;
  const translations = new Map((await getCollection(`${name}-en`)).map((entry) => [entry.id, entry]));
  return originals.map((entry) => {
    const words = translations.get(entry.id);
    return words ? translate(name, entry, words.data as Words, words.body ?? '') : entry;
  });
}
