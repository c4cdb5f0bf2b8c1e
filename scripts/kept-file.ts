import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/**
 * Something that was worked out and is kept on disk until the next time, for one ground: a digest of all that decides it. It is there
 * whole or not at all: what was broken off, damaged or made on another ground counts as nothing, and so does a disk that cannot be
 * written. It begins with a line of the ground and of the digest of what follows.
 */
export class KeptFile {
  readonly #path: string;
  readonly #ground: string;

  constructor(path: string, ground: string) {
    this.#path = path;
    this.#ground = ground;
  }

  read(): Buffer | undefined {
    try {
      const bytes = readFileSync(this.#path);
      const end = bytes.indexOf('\n') + 1;
      const body = bytes.subarray(end);
      return bytes.toString('utf8', 0, end) === this.#headOf(body) ? body : undefined;
    } catch {
      return undefined;
    }
  }

  write(parts: readonly Uint8Array[]): void {
    // one name for all processes: at most one of them is left where they are killed, and what two wrote at once is no whole file
    const draft = `${this.#path}.del`;
    const body = Buffer.concat(parts);
    const isWritten = succeeds(() => {
      mkdirSync(dirname(draft), { recursive: true });
      writeFileSync(draft, Buffer.concat([Buffer.from(this.#headOf(body)), body]));
      renameSync(draft, this.#path);
    });
    if (!isWritten) succeeds(() => rmSync(draft, { force: true }));
  }

  /** Does some work with what is kept, which the work brings up to date; with `empty` where nothing is. */
  renew<Kept, Result>(empty: Kept, work: (kept: Kept) => Result): Result {
    const bytes = this.read();
    const kept = bytes ? (deserialize(bytes) as Kept) : empty;
    const result = work(kept);
    this.write([serialize(kept)]);
    return result;
  }

  #headOf(body: Uint8Array): string {
    return `${this.#ground} ${hash('sha256', body, 'base64url')}\n`;
  }
}

function succeeds(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}
