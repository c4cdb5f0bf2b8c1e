import type { CollectionName } from '../../site/model/collections.ts';
import { didYouMean } from '../check/nearest.ts';
import type { EntryFile } from '../check/names.ts';
import { collectionCalled, collectionWords, typedNames } from './collection-words.ts';

export type Named = { readonly collection: CollectionName; readonly id: string };

/** `barrierer/hjemmel`, `barriers/hjemmel` or `content/barriers/hjemmel.mdx`; or in Danish what is wrong with it. */
export function nameCalled(written: string): Named | string {
  const [word = '', id = '', ...more] = written
    .replace(/^content\//, '')
    .replace(ENDING, '')
    .split('/');
  const collection = collectionCalled(word);
  if (id === '' || more.length > 0) return `"${written}" er ikke et navn. Skriv for eksempel barrierer/navn.`;
  if (!collection) return `Mappen "${word}" kendes ikke. Skriv ${typedNames().join(', ')}.`;
  return { collection, id };
}

/** The same for an entry that there must be. */
export function entryCalled(written: string, files: readonly EntryFile[]): Named | string {
  const named = nameCalled(written);
  if (typeof named === 'string') return named;
  const ids = idsIn(named.collection, files);
  if (ids.includes(named.id)) return named;
  return `${collectionWords[named.collection].definite} ${named.id} findes ikke.${didYouMean(named.id, ids)}`;
}

export function idsIn(collection: CollectionName, files: readonly EntryFile[]): string[] {
  return files.filter((file) => file.collection === collection && !file.english).map(({ id }) => id);
}

const ENDING = /(?:\.en)?\.(?:mdx|yaml)$/;
