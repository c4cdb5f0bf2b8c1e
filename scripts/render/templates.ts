import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The compiled templates: what Astro's own build would render from. */
export const PAGES = 'pages';
/** The styles of each template, as Astro's build holds them. */
export const STYLES = 'styles.json';
/** What is published beside the pages: the public folder, fonts and scripts. */
export const ASSETS = 'assets';

const GROUND = 'ground.txt';

/** Compiles the templates into a folder, unless it holds those of the same ground already. The compiling begins at once, beside all else. */
export async function compileTemplates(folder: string, ground: string): Promise<void> {
  const mark = join(folder, GROUND);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === ground) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const script = fileURLToPath(new URL('compile.ts', import.meta.url));
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [script, folder]);
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  writeFileSync(mark, ground);
}
