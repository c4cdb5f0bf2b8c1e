/**
 * Where records lie. Keys are ASCII: parts of [a-z0-9-] with / between them.
 * A promise that is kept is kept durably; one that is rejected says nothing about whether it was done.
 */
export interface Store {
  /** Writes a new record whole or not at all; one that is already there is left as it is. */
  create(key: string, bytes: Uint8Array): Promise<'created' | 'exists'>;
  /** The record's bytes, or undefined where there is none. */
  get(key: string): Promise<Uint8Array | undefined>;
  /** Writes over what is there, if anything: for tombstones only, since whoever comes last wins. */
  replace(key: string, bytes: Uint8Array): Promise<void>;
  /** Removes a record; one that is not there is removed already. */
  remove(key: string): Promise<void>;
  /** The keys that begin with `prefix`, in no certain order. Throws rather than leave one out. */
  list(prefix: string): AsyncIterable<string>;
}

/** Throws where `key` is not in the alphabet that every store takes (and so can never leave its folder). */
export function assertStoreKey(key: string): void {
  if (!/^[a-z0-9-]+(\/[a-z0-9-]+)*$/.test(key)) throw new TypeError('A store key holds only [a-z0-9-] and /');
}

/** Throws where no key could begin with `prefix`, save that it may end in / */
export function assertStorePrefix(prefix: string): void {
  assertStoreKey(prefix.replace(/\/$/, ''));
}
