import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { redirectsSchema, type Redirect } from '../model/schemas/redirect.ts';
import { parseYaml, plainValue } from './entry-file.ts';
import { contentRoot } from './root.ts';

/** The file below the content root that says where entries have gone that were published once. */
export const REDIRECTS = 'redirects.yaml';

/** The entries that were published once and are gone; none where there is no such file. The check has proven the lines. */
export function readRedirects(): readonly Redirect[] {
  const text = readOrNothing(join(contentRoot(), REDIRECTS));
  return text === undefined ? [] : redirectsSchema.parse(plainValue(parseYaml(text))).redirects;
}

function readOrNothing(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
