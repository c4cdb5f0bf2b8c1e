import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  collections,
  collectionNames,
  translationSchema,
  type CollectionName,
} from '../model/collections.ts';
import type { Language } from '../model/language.ts';
import { ENTRY_FILE, parseYaml, plainValue, splitEntry } from './entry-file.ts';

/** An entry as its file has it: its facts by their schema, and its prose as it was written (components/Prose.astro shows it). */
type FileEntry = {
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
};

/** All entries of a content, in the order of their names; those of `en` hold a translation's words alone. */
export type ContentFiles = Readonly<Record<Language, Readonly<Record<CollectionName, readonly FileEntry[]>>>>;

/** What was read of each file, by its path: by the same code the same text gives the same entry. */
export type KnownFiles = Map<string, { readonly sum: string; readonly entry: FileEntry }>;

/**
 * Reads a content with the same parser as the check, so that both see the same values. Drafts, and all that belongs to them, are
 * left out where `drafts` is false. Reads anew only what changed since `known`, which it brings up to date. A file whose facts do not
 * fit is handed to `refuse`, and left out: the check says where.
 */
export function readContent(
  root: string,
  known: KnownFiles,
  { drafts, refuse }: { drafts: boolean; refuse: (path: string, error: unknown) => void },
): ContentFiles {
  const seen = new Set<string>();
  const read = (paths: readonly string[], { schema }: Reader): FileEntry[] =>
    paths
      .flatMap((path) => {
        seen.add(path);
        try {
          return [readEntry(path, schema, drafts, known)];
        } catch (error) {
          refuse(path, error);
          return [];
        }
      })
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  const content = { da: {}, en: {} } as Record<Language, Record<CollectionName, FileEntry[]>>;
  for (const name of collectionNames) {
    const originals = read(entryFiles(root, name, 'da'), collections[name]);
    const hidden = new Set(drafts ? [] : originals.filter(isDraft).map(({ id }) => id));
    content.da[name] = originals.filter(({ id }) => !hidden.has(id));
    const translations = entryFiles(root, name, 'en').filter((path) => !hidden.has(nameOf(path).id));
    content.en[name] = read(translations, { schema: translationSchema(name) });
  }
  for (const path of known.keys()) if (!seen.has(path)) known.delete(path);
  return content;
}

type Reader = { readonly schema: { parse: (value: unknown) => unknown } };

function readEntry(path: string, schema: Reader['schema'], drafts: boolean, known: KnownFiles): FileEntry {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  const sum = hash('sha256', text, 'base64url');
  const last = known.get(path);
  if (last?.sum === sum) return last.entry;
  const { id, ending } = nameOf(path);
  const parts = splitEntry(text, ending);
  if (!parts) throw new Error('The file has no front matter between two lines of ---.');
  const value = plainValue(parseYaml(parts.yaml)) as FileEntry['data'];
  // what is left out need not be whole
  const entry =
    !drafts && isDraft({ data: value })
      ? { id, data: { draft: true }, body: '' }
      : { id, data: schema.parse(value) as FileEntry['data'], body: parts.body };
  known.set(path, { sum, entry });
  return entry;
}

function isDraft({ data }: Pick<FileEntry, 'data'>): boolean {
  return data['draft'] === true;
}

/** A collection's files in one language in the order of their names; none where there is no folder. */
function entryFiles(root: string, collection: CollectionName, language: Language): string[] {
  const folder = join(root, collection);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => isOf(language, name))
    .sort()
    .map((name) => join(folder, name));
}

function isOf(language: Language, name: string): boolean {
  const match = ENTRY_FILE.exec(name);
  return match !== null && (match.groups?.['english'] === undefined) === (language === 'da');
}

function nameOf(path: string): { id: string; ending: 'mdx' | 'yaml' } {
  const name = basename(path);
  return {
    id: ENTRY_FILE.exec(name)?.groups?.['id'] ?? name,
    ending: name.endsWith('.mdx') ? 'mdx' : 'yaml',
  };
}
