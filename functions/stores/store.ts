/**
 * Where records lie. Keys are ASCII: parts of [a-z0-9-] with / between them.
 * A promise that is kept is kept durably; one that is rejected says nothing about whether the record is there.
 */
export interface Store {
  /** Writes a new record whole or not at all; one that is already there is left as it is. */
  create(key: string, bytes: Uint8Array): Promise<'created' | 'exists'>;
  /** The record's bytes, or undefined where there is none. */
  get(key: string): Promise<Uint8Array | undefined>;
}

/** Throws where `key` is not in the alphabet that every store takes (and so can never leave its folder). */
export function assertStoreKey(key: string): void {
  if (!/^[a-z0-9-]+(\/[a-z0-9-]+)*$/.test(key)) throw new TypeError('A store key holds only [a-z0-9-] and /');
}
