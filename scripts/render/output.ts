import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packed } from '../precompress.ts';
import type { LastBuild } from './last-build.ts';

/** A file of a site: the SHA-256 of its bytes in hexadecimal, and by what it is known to be untouched on disk. */
export type MadeFile = { readonly sum: string; readonly stamp: string };

/** The folder of a site while it is built. What is there from the last build, and is the same now, stays as it is, packed too. */
export class Output {
  /** All files of the site, by their paths. */
  readonly made = new Map<string, MadeFile>();
  readonly #folder: string;
  readonly #last: ReadonlyMap<string, MadeFile>;
  readonly #quality: number | undefined;
  readonly #folders = new Set<string>();

  /** `quality` is the brotli quality that files are packed at; undefined where they are not packed. */
  constructor(
    folder: string,
    last: Pick<LastBuild, 'files' | 'quality'> | undefined,
    quality: number | undefined,
  ) {
    this.#folder = folder;
    this.#last = last && last.quality === quality ? last.files : new Map();
    this.#quality = quality;
  }

  /** Writes a file, with a packed copy beside it where that pays. */
  async write(path: string, bytes: Uint8Array): Promise<void> {
    const sum = hash('sha256', bytes, 'hex');
    if (this.#last.get(path)?.sum === sum && this.keep(path)) return;
    const file = join(this.#folder, path);
    const copy = this.#quality === undefined ? undefined : await packed(path, bytes, this.#quality);
    // many small files: handing each to another thread costs more than writing it
    this.#makeFolder(dirname(file));
    writeFileSync(file, bytes);
    if (copy) writeFileSync(`${file}.br`, copy);
    else if (existsSync(`${file}.br`)) rmSync(`${file}.br`);
    this.made.set(path, { sum, stamp: stampOf(file) });
  }

  #makeFolder(folder: string): void {
    if (this.#folders.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
  }

  /** A file that was made. */
  get(path: string): MadeFile {
    const file = this.made.get(path);
    if (!file) throw new Error(`${path} was not made.`);
    return file;
  }

  /** Keeps a file of the last build. False where it is not there as that build left it. */
  keep(path: string): boolean {
    const last = this.#last.get(path);
    if (!last || stampOf(join(this.#folder, path)) !== last.stamp) return false;
    this.made.set(path, last);
    return true;
  }

  /** Keeps all files of the last build below a folder. False where one of them is not there as that build left it, or there was none. */
  keepBelow(folder: string): boolean {
    const paths = [...this.#last.keys()].filter((path) => path.startsWith(`${folder}/`));
    return paths.length > 0 && paths.every((path) => this.keep(path));
  }
}

/** Removes all that is in a site's folder and is none of its files, nor the packed copy of one. */
export function removeOthers(folder: string, files: ReadonlyMap<string, MadeFile>): void {
  emptied(folder, '', files);
}

/** Whether nothing is left in a folder, which `path` names below the site's. */
function emptied(site: string, path: string, files: ReadonlyMap<string, MadeFile>): boolean {
  let left = 0;
  for (const entry of readdirSync(join(site, path), { withFileTypes: true })) {
    const own = path === '' ? entry.name : `${path}/${entry.name}`;
    if (entry.isDirectory()) {
      if (emptied(site, own, files)) rmdirSync(join(site, own));
      else left++;
    } else if (files.has(own.replace(/\.br$/, ''))) left++;
    else rmSync(join(site, own));
  }
  return left === 0;
}

/** By size and time of a file and its packed copy, as git tells whether a file was touched: a gigabyte need not be read for it. */
function stampOf(file: string): string {
  return [file, `${file}.br`]
    .map((path) => statSync(path, { throwIfNoEntry: false }))
    .map((found) => (found ? `${found.size} ${found.mtimeMs}` : '-'))
    .join(' ');
}
