import { hash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { config } from '../../site/config.ts';
import { isSynthetic } from '../../site/source/root.ts';
import { readChanges } from '../changes.ts';
import { codeGround } from '../ground.ts';
import { MANIFEST } from '../published/manifest.ts';
import type { IndexSums } from '../search/index-pages.ts';
import type { SearchPage } from '../search/read-page.ts';
import type { Rendering } from './book.ts';
import { readPublished } from './content.ts';
import { forgetBuild, keepBuild, placeOf, recallBuild, recallSearched } from './last-build.ts';
import { Output, removeOthers } from './output.ts';
import { renderPages } from './render.ts';
import { ASSETS, compileTemplates } from './templates.ts';

/** What a publication needs beside its pages. */
type Steps = {
  /** Whether the content may be published. */
  check: () => boolean;
  /** Adds to the folder what is made of the pages: `pages` as the search reads them. Gives what the index was made of. */
  add: (output: Output, pages: readonly SearchPage[], last: IndexSums | undefined) => Promise<IndexSums>;
};

/**
 * Makes the site in a folder, on top of what the last build left there. Gives the number of its pages; undefined where the check
 * refuses the content. Without steps it makes the pages alone, packed and read by nobody, as other generators do.
 */
export async function makeSite(folder: string, steps?: Steps): Promise<number | undefined> {
  const ground = buildGround();
  const place = placeOf(folder);
  const templates = join(place, 'templates');
  const compiling = compileTemplates(templates, ground);
  if (steps?.check() === false) return undefined;
  const content = readPublished(place, ground);
  const history = readChanges();
  await compiling;
  const last = recallBuild(place, ground);
  forgetBuild(place);
  // what is half built is not stated to be whole
  await rm(join(folder, MANIFEST), { force: true });

  const start = { folder, templates, bare: steps === undefined };
  const rendered = await renderPages(start, { content, history }, last);
  const output = new Output(folder, last, rendered.quality);
  rendered.files.forEach((file, path) => output.made.set(path, file));
  await copyAssets(join(templates, ASSETS), output);
  const searched = searchedNow(rendered, () => recallSearched(place, ground));
  const indexed = await steps?.add(output, [...searched.values()], last?.indexed);
  removeOthers(folder, output.made);
  keepBuild(place, ground, { ...rendered, indexed, files: output.made }, searched);
  return [...rendered.files.keys()].filter((path) => path.endsWith('.html')).length;
}

/** What decides a site beside its content. */
function buildGround(): string {
  return hash('sha256', JSON.stringify([codeGround(), config, isSynthetic()]), 'base64url');
}

/** What the search reads of all pages, whenever they were rendered. */
function searchedNow(
  { kept, searched }: Rendering,
  recall: () => ReadonlyMap<string, SearchPage>,
): ReadonlyMap<string, SearchPage> {
  const earlier = kept.size > 0 ? [...recall()].filter(([path]) => kept.has(path)) : [];
  return new Map([...earlier, ...searched]);
}

async function copyAssets(from: string, output: Output): Promise<void> {
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) {
      const file = join(entry.parentPath, entry.name);
      await output.write(relative(from, file), await readFile(file));
    }
}
