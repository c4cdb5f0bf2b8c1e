import { getCollection, getEntry, render } from 'astro:content';
import type { CollectionName, Entry } from './model/collections.ts';
import { createPortal, type Portal } from './model/portal.ts';
import { buildDate } from './source/build-date.ts';
import { entryFiles } from './source/loader.ts';

let built: Promise<Portal> | undefined;

/** The whole content as one immutable portal: built once for a publication, anew for each request while editing. */
export function loadPortal(): Promise<Portal> {
  if (import.meta.env.DEV) return assemble();
  built ??= assemble();
  return built;
}

/** The prose of an entry as a component; undefined where the entry has facts only. */
export async function proseOf(collection: CollectionName, id: string) {
  const entry = await getEntry(collection, id);
  if (!entry?.body?.trim()) return undefined;
  return (await render(entry)).Content;
}

async function assemble(): Promise<Portal> {
  const [goals, indicators, barriers, initiatives, laws, organisations, caseAreas] = await Promise.all([
    load('goals'),
    load('indicators'),
    load('barriers'),
    load('initiatives'),
    load('laws'),
    load('organisations'),
    load('case-areas'),
  ]);
  const [funding, updates, answers, terms, sources, pages] = await Promise.all([
    load('funding'),
    load('updates'),
    load('answers'),
    load('terms'),
    load('sources'),
    load('pages'),
  ]);
  return createPortal(
    {
      goals,
      indicators,
      barriers,
      initiatives,
      laws,
      organisations,
      'case-areas': caseAreas,
      funding,
      updates,
      answers,
      terms,
      sources,
      pages,
    },
    buildDate(),
  );
}

async function load<C extends CollectionName>(name: C): Promise<Entry<C>[]> {
  // Astro warns of an empty collection, and a portal without public answers is no fault
  if ((await entryFiles(name)).length === 0) return [];
  const entries = await getCollection(name);
  return entries.map(
    (entry) => ({ ...entry.data, id: entry.id, body: entry.body ?? '' }) as unknown as Entry<C>,
  );
}
