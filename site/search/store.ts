import type { Language } from '../model/language.ts';
import {
  absolute,
  INDEX_FOLDER,
  type Facet,
  type LawTable,
  type Manifest,
  type PageText,
  type Shard,
} from './index-format.ts';
import { readVocabulary } from './vocabulary.ts';

/** The built index, fetched piece by piece and each piece once. */
export type Store = {
  laws(): Promise<LawTable>;
  manifest(): Promise<Manifest>;
  /** The pages of a term with its weight on each; undefined where no page has it. */
  postings(term: string): Promise<ReadonlyMap<number, number> | undefined>;
  /** The terms that begin so, of the file in which the first of them would stand and of the next. */
  startingWith(prefix: string): Promise<string[]>;
  /** The words of the portal that begin with a letter, folded; all of them where none is named. */
  vocabulary: (letter?: string) => Promise<string[]>;
  facet(name: string): Promise<Facet>;
  page(number: number): Promise<PageText>;
};

/** Opens the index of a language. `read` gives the text of a file by its address and fails where there is none. */
export function openStore(language: Language, read: (path: string) => Promise<string>): Store {
  const kept = new Map<string, Promise<string>>();
  const fetched = (path: string): Promise<string> => {
    const text = kept.get(path) ?? read(path);
    kept.set(path, text);
    // a lost connection is no answer to keep
    text.catch(() => kept.delete(path));
    return text;
  };
  const json = async <T>(path: string): Promise<T> => JSON.parse(await fetched(path)) as T;
  const manifest = (): Promise<Manifest> => json(`${INDEX_FOLDER}/${language}.json`);
  const part = async (name: string): Promise<string> =>
    `${INDEX_FOLDER}/${(await manifest()).folder}/${name}`;
  const shard = async (number: number): Promise<Shard> =>
    number < 0 || number >= (await manifest()).shards.length ? {} : json(await part(`ord/${number}.json`));
  const shardOf = async (term: string): Promise<number> =>
    (await manifest()).shards.findLastIndex((first) => first <= term);

  return {
    manifest,
    laws: () => json(language === 'da' ? '/soeg/love.json' : `/${language}/soeg/love.json`),
    postings: async (term) => {
      const found = await shard(await shardOf(term));
      return Object.hasOwn(found, term) ? unpack(found[term] ?? []) : undefined;
    },
    startingWith: async (prefix) => {
      const number = await shardOf(prefix);
      const terms = Object.keys({ ...(await shard(number)), ...(await endsWithin(number)) });
      return terms.filter((term) => term.startsWith(prefix));

      async function endsWithin(before: number): Promise<Shard> {
        const next = (await manifest()).shards[before + 1];
        return next?.startsWith(prefix) ? shard(before + 1) : {};
      }
    },
    vocabulary: async (letter) => {
      const { letters } = await manifest();
      const wanted = letter === undefined ? letters : letters.filter((known) => known === letter);
      const lists = wanted.map(async (known) =>
        readVocabulary(await fetched(await part(`ordliste/${known}.txt`))),
      );
      return (await Promise.all(lists)).flat();
    },
    facet: async (name) => json(await part(`filter/${name}.json`)),
    page: async (number) => json(await part(`sider/${number}.json`)),
  };
}

function unpack(pairs: readonly number[]): Map<number, number> {
  const pages = absolute(pairs.filter((_, index) => index % 2 === 0));
  return new Map(pages.map((page, index) => [page, pairs[2 * index + 1] ?? 0]));
}
