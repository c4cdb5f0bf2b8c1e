import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { collectionNames, type CollectionName } from '../../site/model/collections.ts';
import { languages } from '../../site/model/language.ts';
import { redirectsSchema } from '../../site/model/schemas/redirect.ts';
import { editorSchema, entrySchema, type Titles } from './entry-schema.ts';

/** Where the Astro language server looks; its own files there have other names. */
const FOLDER = '.astro/collections';

type SchemaFile = { readonly path: string; readonly collection: CollectionName; readonly english: boolean };

/**
 * Writes the schemas of all collections, and the list that tells the Astro language server which front matter is of which, below
 * a project folder. YAML files find theirs through .vscode/settings.json. Unchanged files are left alone.
 */
export function writeSchemas(project: string, files: readonly SchemaFile[], titles: Titles): void {
  const folder = join(project, FOLDER);
  mkdirSync(folder, { recursive: true });
  for (const name of collectionNames) {
    for (const language of languages)
      writeJson(
        join(folder, `${schemaName(name, language === 'en')}.schema.json`),
        entrySchema(name, language, titles),
      );
  }
  writeJson(join(folder, 'redaktion-redirects.schema.json'), editorSchema(redirectsSchema, titles));
  writeJson(join(folder, 'collections.json'), manifest(files));
}

/** As the Astro language server reads it: the collections with a schema, and of each file, by its address in lower case, which. */
function manifest(files: readonly SchemaFile[]): object {
  return {
    collections: collectionNames.flatMap((name) =>
      languages.map((language) => ({ hasSchema: true, name: schemaName(name, language === 'en') })),
    ),
    entries: Object.fromEntries(
      files.map(({ path, collection, english }) => [
        decodeURIComponent(pathToFileURL(resolve(path)).href).toLowerCase(),
        schemaName(collection, english),
      ]),
    ),
  };
}

function schemaName(name: CollectionName, english: boolean): string {
  return `redaktion-${name}${english ? '-en' : ''}`;
}

function writeJson(path: string, value: unknown): void {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  if (readOrNothing(path) !== text) writeFileSync(path, text);
}

function readOrNothing(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
