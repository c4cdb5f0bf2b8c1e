import { hash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inParallel } from '../functions/in-parallel.ts';
import { config } from '../site/config.ts';
import { isSynthetic } from '../site/source/root.ts';

/** A digest of all that decides a site beside its content: code, dependencies, settings and Node itself. */
export async function groundOf(): Promise<string> {
  const files = (
    await Promise.all(
      ['site', 'functions', 'scripts'].map(async (folder) =>
        (await readdir(folder, { recursive: true, withFileTypes: true }))
          // the AWS template's own dependencies decide nothing here
          .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
          .map((entry) => join(entry.parentPath, entry.name)),
      ),
    )
  ).flat();
  const sums = await inParallel(
    [...files.sort(), 'astro.config.mjs', 'package-lock.json'],
    16,
    async (file) => [file, hash('sha256', await readFile(file), 'base64url')],
  );
  return hash('sha256', JSON.stringify([sums, config, isSynthetic(), process.version]), 'base64url');
}
