import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { collectionNames, collections, type Entries } from '../../../site/model/collections.ts';
import { createPortal, type Portal } from '../../../site/model/portal.ts';
import { ENTRY_FILE, parseYaml, plainValue, splitEntry } from '../../../site/source/entry-file.ts';
import { BUILT_ON } from './built-for.ts';
import type { SiteName } from './site.ts';

/** The content that a site was built of, as the model sees it on the day of the build: what the pages must agree with. */
export function readPortal(site: SiteName): Portal {
  const { content } = inject('sites')[site];
  const entries = Object.fromEntries(
    collectionNames.map((name) => {
      const files = readdirSync(join(content, name)).filter(
        (file) => ENTRY_FILE.exec(file)?.groups?.['english'] === undefined && ENTRY_FILE.test(file),
      );
      return [
        name,
        files.map((file) => readEntry(name, join(content, name, file), file)).filter(isPublished),
      ];
    }),
  );
  return createPortal(entries as unknown as Entries, BUILT_ON);
}

/** Drafts are in no page. */
function isPublished(entry: object): boolean {
  return !('draft' in entry);
}

function readEntry(name: (typeof collectionNames)[number], path: string, file: string): object {
  const parts = splitEntry(readFileSync(path, 'utf8'), file.endsWith('.mdx') ? 'mdx' : 'yaml');
  if (!parts) throw new Error(`${path} has no front matter.`);
  const facts = collections[name].schema.parse(plainValue(parseYaml(parts.yaml)));
  return { ...facts, id: ENTRY_FILE.exec(file)?.groups?.['id'] ?? file, body: parts.body };
}
