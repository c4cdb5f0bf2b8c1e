import { hash } from 'node:crypto';
import { basename } from 'node:path';
import type { Findings } from './entry.ts';
import type { KeptFile } from '../kept-file.ts';
import type { EntryFile } from './names.ts';

/** A file and its bytes as one digest. */
export type Key = string;

/** The key of a file with some bytes: what is found in it depends on nothing else. */
export function keyOf({ collection, path }: EntryFile, bytes: Uint8Array): Key {
  const sum = hash('sha256', bytes, 'base64url');
  return hash('sha256', `${sum} ${collection}/${basename(path)}`, 'base64url');
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

  /** Takes in what was found, for `save`. What JSON would change is not kept. */
  note(key: Key, findings: Findings): void {
    if (!survivesJson(findings)) return;
    this.#known.set(key, Buffer.from(`${key}${JSON.stringify(findings)}\n`));
    this.#hasNew = true;
  }

  /** Writes what is known of these, where it is not what is written already, and forgets all else. */
  save(keys: ReadonlySet<Key>): void {
    const known = this.#known;
    const gone = [...known.keys()].filter((key) => !keys.has(key));
    if (!this.#hasNew && gone.length === 0) return;
    for (const key of gone) known.delete(key);
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
    end = bytes.indexOf('\n', start) + 1 || bytes.length;
    yield [bytes.toString('latin1', start, start + KEY_LENGTH), bytes.subarray(start, end)];
  }
}

/** True for what JSON gives back as it was: it has no word for -0, for one. */
function survivesJson(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object' || value === null)
    return value === null || typeof value === 'string' || typeof value === 'boolean';
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  return isPlain && Object.values(value).every(survivesJson);
}
