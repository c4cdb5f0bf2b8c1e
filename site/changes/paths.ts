import type { CollectionName } from '../model/collections.ts';

/** The part of the address below /aendringer/ for each collection: Danish, stable for ever. */
export const changeFolders: Readonly<Record<CollectionName, string>> = {
  goals: 'maal',
  indicators: 'indikatorer',
  barriers: 'barrierer',
  initiatives: 'indsatser',
  laws: 'love',
  organisations: 'organisationer',
  'life-situations': 'livssituationer',
  'case-areas': 'sagsomraader',
  funding: 'finansiering',
  updates: 'nyt',
  answers: 'svar',
  terms: 'ordbog',
  sources: 'kilder',
  pages: 'sider',
};

/** Everything that was changed in one entry. */
export function changesPath(collection: CollectionName, id: string): string {
  return `/aendringer/${changeFolders[collection]}/${id}/`;
}

/** A commit as pages show it: eight digits tell it from all others in a repository of this size. */
export function shortHash(hash: string): string {
  return hash.slice(0, 8);
}
