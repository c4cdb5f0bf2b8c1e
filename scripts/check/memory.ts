import { hash } from 'node:crypto';
import { basename } from 'node:path';
import type { Findings } from './entry.ts';
import type { KeptFile } from './kept-file.ts';
import type { EntryFile } from './names.ts';

/** A file and its text as one name of always the same length. */
export type Key = string;

/** The key of a file with a text: what is found in it depends on nothing else. */
export function keyOf({ collection, path }: EntryFile, text: string): Key {
  return hash('sha256', `${collection}/${basename(path)}\n${text}`, 'base64url');
}

const KEY_LENGTH = 43;

/** What was found in files, kept from one check to the next. It holds those of the last check and no others, one a line: key and JSON. */
export class Memory {
  readonly #kept: KeptFile;
  #lines: Map<Key, Buffer> | undefined;
  #hasNew = false;

  constructor(kept: KeptFile) {
    this.#kept = kept;
  }

  recall(key: Key): Findings | undefined {
    const line = this.#known.get(key);
    return line && (JSON.parse(line.toString().slice(KEY_LENGTH)) as Findings);
  }

  /** Keeps what was found until `save`. */
  note(key: Key, findings: Findings): void {
    this.#known.set(key, Buffer.from(`${key}${JSON.stringify(findings)}\n`));
    this.#hasNew = true;
  }

  /** Writes what is known of these, where it is not what is written already, and forgets all else. */
  save(keys: ReadonlySet<Key>): void {
    const known = this.#known;
    if (!this.#hasNew && known.size === keys.size) return;
    for (const key of known.keys()) if (!keys.has(key)) known.delete(key);
    this.#kept.write([...known.values()]);
    this.#hasNew = false;
  }

  get #known(): Map<Key, Buffer> {
    this.#lines ??= new Map(linesOf(this.#kept.read()));
    return this.#lines;
  }
}

function* linesOf(bytes: Buffer = Buffer.of()): Generator<[Key, Buffer]> {
  for (let start = 0, end; start < bytes.length; start = end) {
    end = bytes.indexOf('\n', start) + 1;
    yield [bytes.toString('latin1', start, start + KEY_LENGTH), bytes.subarray(start, end)];
  }
}
