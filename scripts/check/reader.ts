import { statSync } from 'node:fs';
import { checkedEntry, type CheckedEntry } from './checked-entry.ts';
import { checkEntry, type Findings } from './entry.ts';
import { keyOf, type Key, type Memory } from './memory.ts';
import type { EntryFile } from './names.ts';
import type { Problem } from './problem.ts';
import { readBytes, sourceOf } from './read.ts';
import type { Dictionary } from './spelling.ts';

export type ReaderOptions = {
  /** Judges the words of a file; without it, style is not judged. */
  readonly dictionary?: Dictionary;
  /** What earlier checks with the same dictionary found. */
  readonly memory?: Memory;
};

/** Reads files and checks each by itself: a file that is as it was is not checked anew, and within one process not read anew. */
export class Reader {
  readonly #options: ReaderOptions;
  #read = new Map<string, ReadFile>();

  constructor(options: ReaderOptions) {
    this.#options = options;
  }

  /** What each of the files gave: its entry, or the reason why it cannot be read. */
  get results(): (CheckedEntry | Problem)[] {
    return Array.from(this.#read.values(), ({ result }) => result);
  }

  read(files: readonly EntryFile[]): void {
    this.#read = new Map(files.map((file) => [file.path, this.#readFile(file)]));
    this.#options.memory?.save(new Set([...this.#read.values()].flatMap(({ key }) => key ?? [])));
  }

  #readFile(file: EntryFile): ReadFile {
    const { stamp, size } = stateOf(file.path);
    const kept = this.#read.get(file.path);
    if (kept?.stamp === stamp) return kept;
    const bytes = readBytes(file.path, file.file, size);
    if (!Buffer.isBuffer(bytes)) return { stamp, result: bytes };
    const key = keyOf(file, bytes);
    return { stamp, key, result: checkedEntry(file, this.#findings(key, bytes, file)) };
  }

  #findings(key: Key, bytes: Buffer, file: EntryFile): Findings {
    const { dictionary, memory } = this.#options;
    const known = memory?.recall(key);
    if (known) return known;
    const findings = checkEntry(sourceOf(bytes, file.file), file, dictionary);
    memory?.note(key, findings);
    return findings;
  }
}

/** What one file gave when it was last read, and its state then. */
type ReadFile = { readonly stamp: string; readonly key?: Key; readonly result: CheckedEntry | Problem };

function stateOf(path: string): { stamp: string; size: number } {
  const { mtimeNs, size } = statSync(path, { bigint: true, throwIfNoEntry: false }) ?? {
    mtimeNs: 0n,
    size: 0n,
  };
  return { stamp: `${mtimeNs} ${size}`, size: Number(size) };
}
