import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkContent } from '../../scripts/check/check.ts';
import type { Problem } from '../../scripts/check/problem.ts';
import { errorLine } from '../../scripts/check/report.ts';
import { clean } from './clean.ts';

/** The files of a content by their paths below `content/`; `null` takes one away. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

export const today = '2026-11-24';

/** Runs `use` on a temporary content folder with these files in it. */
export function withContent<T>(files: Files, use: (root: string) => T): T {
  const root = writeContent(files);
  try {
    return use(root);
  } finally {
    rmSync(dirname(root), { recursive: true });
  }
}

/** The same for a use that takes its time. */
export async function withContentAsync<T>(files: Files, use: (root: string) => Promise<T>): Promise<T> {
  const root = writeContent(files);
  try {
    return await use(root);
  } finally {
    rmSync(dirname(root), { recursive: true });
  }
}

function writeContent(files: Files): string {
  const root = join(mkdtempSync(join(tmpdir(), 'maalbilledet-check-')), 'content');
  mkdirSync(root);
  for (const [path, bytes] of Object.entries(files)) {
    if (bytes === null) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
  return root;
}

/** What the check finds in the clean content with some files changed. */
export function problemsWith(changes: Files): readonly Problem[] {
  return withContent({ ...clean, ...changes }, (root) => checkContent(root, today).problems);
}

/** The same as the lines that an editor sees; warnings left out. */
export function errorsWith(changes: Files): string[] {
  return problemsWith(changes)
    .filter(({ severity }) => severity === 'error')
    .map(errorLine);
}

/** One clean file with a piece of its text replaced. Fails where the piece is not there, so that no test tests nothing. */
export function changed(path: string, from: string, to: string): Files {
  const text = clean[path] ?? '';
  if (!text.includes(from)) throw new Error(`${path} does not contain ${JSON.stringify(from)}`);
  return { [path]: text.replace(from, () => to) };
}

/** An entry of pages/ with this prose, which begins at line 5. */
export function prose(body: string): Files {
  return { 'pages/prosa.mdx': `---\ntitle: Prosa\nsummary: En prøve.\n---\n${body}` };
}

/** An entry of pages/ with these facts. */
export function head(yaml: string): Files {
  return { 'pages/x.mdx': `---\n${yaml}\n---\n` };
}

/** A right entry of pages/ under another name. */
export function file(path: string): Files {
  return { [path]: '---\ntitle: x\nsummary: y\n---\n' };
}
