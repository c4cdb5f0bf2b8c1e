import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { CollectionName } from '../model/collections.ts';
import type { Language } from '../model/language.ts';
import { pageMemory } from '../page-memory-place.ts';
import { ENTRY_FILE, parseYaml, plainValue, splitEntry } from './entry-file.ts';
import { contentRoot } from './root.ts';

/**
 * Loads one collection with the same parser as the check, so that both see the same values. Astro's own loader reads dates with
 * a parser that turns 2024-02-30 into 1 March. The prose is kept as it was written (components/Prose.astro shows it).
 */
export function entryLoader(collection: CollectionName, language: Language): Loader {
  const folder = folderOf(collection);
  return {
    name: 'maalbilledet-entries',
    load: async (context) => {
      // only the dev server watches: what is built for publication has no drafts, nor anything of their prose
      const hidden = context.watcher ? new Set<string>() : await draftIds(collection);
      const files = (await entryFiles(collection, language)).filter((file) => !hidden.has(idOf(file)));
      const present = new Set(files.map(idOf));
      for (const id of context.store.keys()) if (!present.has(id)) context.store.delete(id);
      for (const file of files) await load(file, context);
      context.watcher?.add(folder);
      for (const event of ['add', 'change'] as const) {
        context.watcher?.on(event, (path) => {
          if (path.startsWith(folder) && isOf(language, basename(path))) void load(path, context);
        });
      }
      context.watcher?.on('unlink', (path) => {
        if (path.startsWith(folder) && isOf(language, basename(path))) context.store.delete(idOf(path));
      });
    },
  };
}

/** A collection's files in one language in the order of their names; none where there is no folder. */
export async function entryFiles(collection: CollectionName, language: Language): Promise<string[]> {
  const folder = folderOf(collection);
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => isOf(language, name))
    .sort()
    .map((name) => join(folder, name));
}

async function draftIds(collection: CollectionName): Promise<Set<string>> {
  const drafts = new Set<string>();
  // one after another: ten thousand open files are more than a system gives
  for (const file of await entryFiles(collection, 'da')) if (await isDraft(file)) drafts.add(idOf(file));
  return drafts;
}

async function isDraft(path: string): Promise<boolean> {
  const parts = splitEntry(await readText(path), endingOf(path));
  // most files are no drafts, and need not be parsed for it: a key is written as it reads, unless with an escape
  if (!parts || !/draft|\\/.test(parts.yaml)) return false;
  return parseYaml(parts.yaml).document.get('draft') === true;
}

function isOf(language: Language, name: string): boolean {
  const match = ENTRY_FILE.exec(name);
  return match !== null && (match.groups?.['english'] === undefined) === (language === 'da');
}

async function load(path: string, context: LoaderContext): Promise<void> {
  const text = await readText(path);
  const parts = splitEntry(text, endingOf(path));
  if (!parts) {
    context.logger.error(`${path}: filen har intet hoved mellem to linjer med ---. Kør npm run check.`);
    return;
  }
  const id = idOf(path);
  // by the same code the same text gives the same entry; Astro keeps those of the last build
  const ground = pageMemory()?.ground;
  const digest = context.generateDigest({ text, ground });
  if (ground !== undefined && context.store.get(id)?.digest === digest) return;
  const value = plainValue(parseYaml(parts.yaml)) as Record<string, unknown>;
  const data = await parse({ id, data: value, filePath: path }, context);
  if (!data) return;
  context.store.set({
    id,
    data,
    body: parts.body,
    filePath: relative(fileURLToPath(context.config.root), path),
    digest,
  });
}

/** The facts by their schema. Where they do not fit, a build stops; the dev server goes on without them and says where to look. */
async function parse(
  entry: Parameters<LoaderContext['parseData']>[0],
  context: LoaderContext,
): Promise<Record<string, unknown> | undefined> {
  try {
    return await context.parseData(entry);
  } catch (error) {
    if (!context.watcher) throw error;
    context.logger.error(
      `${entry.filePath ?? entry.id}: oplysningerne passer ikke. Se hvor med npm run check.`,
    );
    return undefined;
  }
}

async function readText(path: string): Promise<string> {
  return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
}

function endingOf(path: string): 'mdx' | 'yaml' {
  return path.endsWith('.mdx') ? 'mdx' : 'yaml';
}

function folderOf(collection: CollectionName): string {
  return join(contentRoot(), collection);
}

function idOf(path: string): string {
  return ENTRY_FILE.exec(basename(path))?.groups?.['id'] ?? basename(path);
}
