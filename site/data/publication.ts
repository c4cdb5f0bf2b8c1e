import type { CollectionName } from '../model/collections.ts';
import type { IsoDay } from '../model/dates.ts';
import type { Language } from '../model/language.ts';
import type { Portal } from '../model/portal.ts';
import type { Release } from './releases.ts';

/** All that the open data are made of: the same publication gives the same bytes. */
export type Publication = {
  /** The whole content in each language. */
  portals: Readonly<Record<Language, Portal>>;
  /** The portal's own address; without it every address in the data is relative to the portal's root. */
  site: URL | undefined;
  /** The authority that publishes the portal; without it the data call themselves independent and unofficial. */
  publisher: string | undefined;
  /** True where the content is made up for tests: every file then says so. */
  synthetic: boolean;
  /** The day that an entry was last changed; undefined where that is not known. */
  changed: (collection: CollectionName, id: string) => IsoDay | undefined;
  /** The states that the content has had, oldest first; undefined where the whole history is not known. */
  releases: readonly Release[] | undefined;
};

/** A file of the open data: its address below /data/v1/ and its text. */
export type DataFile = { path: string; text: string };

/** Where the first version of the format lives, for as long as only additions are made to it. */
export const dataRoot = '/data/v1/';

/** The file of the chain of releases, below `dataRoot`. */
export const RELEASES = 'releases.json';

/** The address below /data/v1/ of what has both languages: Danish at the root, English below en/. */
export function inFolder(language: Language, name: string): string {
  return language === 'da' ? name : `${language}/${name}`;
}

/** JSON as the data are written: a line for each value, so that two versions can be compared. */
export function writeJson(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
