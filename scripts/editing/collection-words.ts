import { collectionNames, collections, type CollectionName } from '../../site/model/collections.ts';
import { slugOf } from '../../site/model/slug.ts';
import { pathOf } from '../../site/paths.ts';

type Words = {
  readonly one: string;
  readonly many: string;
  readonly definite: string;
  /** How a new file of the collection ends: prose, or facts only. */
  readonly ending: 'mdx' | 'yaml';
};

const word = (name: CollectionName, many: string, definite: string, ending: Words['ending']): Words => ({
  one: collections[name].da,
  many,
  definite,
  ending,
});

/** What an editor calls the entries of each collection. */
export const collectionWords: Readonly<Record<CollectionName, Words>> = {
  goals: word('goals', 'mål', 'Målet', 'mdx'),
  indicators: word('indicators', 'indikatorer', 'Indikatoren', 'mdx'),
  barriers: word('barriers', 'barrierer', 'Barrieren', 'mdx'),
  initiatives: word('initiatives', 'indsatser', 'Indsatsen', 'mdx'),
  laws: word('laws', 'love', 'Loven', 'yaml'),
  organisations: word('organisations', 'organisationer', 'Organisationen', 'yaml'),
  'case-areas': word('case-areas', 'sagsområder', 'Sagsområdet', 'yaml'),
  'life-situations': word('life-situations', 'situationer', 'Situationen', 'yaml'),
  funding: word('funding', 'bevillinger', 'Bevillingen', 'yaml'),
  updates: word('updates', 'nyheder', 'Nyheden', 'yaml'),
  answers: word('answers', 'svar', 'Svaret', 'mdx'),
  terms: word('terms', 'ord', 'Ordet', 'yaml'),
  sources: word('sources', 'kilder', 'Kilden', 'yaml'),
  pages: word('pages', 'sider', 'Siden', 'mdx'),
};

/** The collection that a word means: its Danish name in one or many, its address on the portal, or its folder. */
export function collectionCalled(written: string): CollectionName | undefined {
  const slug = slugOf(written);
  return collectionNames.find((name) => namesOf(name).includes(slug));
}

/** The words for `npm run new`, as they are typed: `barriere`, `maal`, `kilde`. */
export function typedNames(): string[] {
  return collectionNames.map((name) => slugOf(collectionWords[name].one));
}

function namesOf(name: CollectionName): string[] {
  const { one, many } = collectionWords[name];
  const address = pathOf(name, 'x').split('/')[1] ?? '';
  const shared = name === 'indicators' || name === 'pages' || name === 'organisations' || name === 'answers';
  return [slugOf(one), slugOf(many), name, ...(shared ? [] : [address])];
}
