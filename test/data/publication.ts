import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Publication } from '../../site/data/publication.ts';
import { chainOf } from '../../site/data/releases.ts';
import {
  collectionNames,
  collections,
  translationSchema,
  type CollectionName,
  type Entries,
  type Entry,
} from '../../site/model/collections.ts';
import type { Language } from '../../site/model/language.ts';
import { createPortal, type Portal } from '../../site/model/portal.ts';
import { translate } from '../../site/model/translation.ts';
import { ENTRY_FILE, parseYaml, plainValue, splitEntry } from '../../site/source/entry-file.ts';
import { completeEntries, TODAY } from '../model/builders.ts';

/** The address that the tests' portal has. */
export const SITE = new URL('https://portal.example/');

/** The states that the tests' content has had. */
const STATES = [1, 2, 3].map((n) => ({
  date: `2026-11-0${n}`,
  commit: String(n).repeat(40),
  content: String(n).repeat(64),
}));

/** A publication of these entries in Danish only, or of one of each collection. */
export function publicationOf(
  entries: Entries = completeEntries(),
  overrides: Partial<Publication> = {},
): Publication {
  const portal = createPortal(entries, new Date(TODAY));
  return {
    portals: { da: portal, en: portal },
    site: SITE,
    publisher: undefined,
    synthetic: false,
    changed: () => '2026-11-01',
    releases: chainOf(STATES),
    ...overrides,
  };
}

/** The publication of a content folder, in both languages. */
export function publicationAt(folder: string, overrides: Partial<Publication> = {}): Publication {
  const portals = { da: readPortal(folder, 'da'), en: readPortal(folder, 'en') };
  return { ...publicationOf(), portals, ...overrides };
}

function readPortal(folder: string, language: Language): Portal {
  const entries: unknown = Object.fromEntries(
    collectionNames.map((name) => [name, readEntries(folder, name, language)]),
  );
  return createPortal(entries as Entries, new Date(TODAY));
}

function readEntries(folder: string, name: CollectionName, language: Language): Entry<CollectionName>[] {
  const files = readdirSync(join(folder, name)).filter((file) => /^[^.]+\.(?:mdx|yaml)$/.test(file));
  return files.flatMap((file) => {
    const id = ENTRY_FILE.exec(file)?.groups?.['id'] ?? file;
    const { facts, body } = readFacts(join(folder, name, file));
    // what is published has no drafts
    if (collections[name].schema.parse(facts).draft) return [];
    const entry = { ...collections[name].schema.parse(facts), id, body } as unknown as Entry<CollectionName>;
    const english = join(folder, name, `${id}.en.mdx`);
    if (language === 'da' || !existsSync(english)) return entry;
    const words = readFacts(english);
    return translate(name, entry, translationSchema(name).parse(words.facts), words.body);
  });
}

function readFacts(path: string): { facts: unknown; body: string } {
  const parts = splitEntry(readFileSync(path, 'utf8'), path.endsWith('.mdx') ? 'mdx' : 'yaml');
  if (!parts) throw new Error(`${path} has no front matter.`);
  return { facts: plainValue(parseYaml(parts.yaml)), body: parts.body };
}
