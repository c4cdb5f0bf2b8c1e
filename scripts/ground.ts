import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * A digest of all that decides what is made of a content, beside the content and the settings: the portal's code, its dependencies as
 * they are locked and as npm has installed them, and Node itself. Read once: a process runs the code that it began with.
 */
export function codeGround(): string {
  known ??= groundOf(fileURLToPath(new URL('..', import.meta.url)));
  return known;
}

let known: string | undefined;

/** The same of any project folder, as it stands now. */
export function groundOf(root: string): string {
  const files = [...FOLDERS.flatMap((folder) => filesIn(root, folder)).sort(), ...FILES];
  const sums = files.map((file) => [file, sumOf(join(root, file))]);
  return hash('sha256', JSON.stringify([sums, process.version]), 'base64url');
}

const FOLDERS = ['site', 'functions', 'scripts'];
const FILES = ['astro.config.mjs', 'package-lock.json', 'node_modules/.package-lock.json'];

function filesIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((item) => {
    const path = `${folder}/${item.name}`;
    // the AWS template's own dependencies decide nothing here
    if (item.isDirectory()) return item.name === 'node_modules' ? [] : filesIn(root, path);
    return item.isFile() ? [path] : [];
  });
}

/** null where there is no such file: other installers than npm leave no list of what they installed */
function sumOf(path: string): string | null {
  try {
    return hash('sha256', readFileSync(path), 'base64url');
  } catch {
    return null;
  }
}
