import { createHash } from 'node:crypto';
import { citationReader } from '../../site/model/citation.ts';
import type { Language } from '../../site/model/language.ts';
import { barrierStages } from '../../site/model/vocabulary/barrier.ts';
import type { Facet, LawTable, Manifest, PageText, Shard } from '../../site/search/index-format.ts';
import { languageRules } from '../../site/search/language/rules.ts';
import { lawTerm } from '../../site/search/citation-terms.ts';
import { termsOf } from '../../site/search/page-terms.ts';
import { writeVocabulary } from '../../site/search/vocabulary.ts';
import type { SearchPage } from './read-page.ts';
import { spokenWords, withGenitives, wordSet } from './word-lists.ts';

/** The files of one language's index, by their names below the index folder. */
export function buildIndex(
  language: Language,
  unordered: readonly SearchPage[],
  table: LawTable,
): Map<string, string> {
  // a page that counts more has a lower number: the order of a list that was only filtered
  const pages = [...unordered].sort((a, b) => rankOf(b) - rankOf(a) || (a.path < b.path ? -1 : 1));
  const shards = shardsOf(postingsOf(language, pages, table));
  const facets = facetsOf(pages);
  const words = spokenWords(language, pages);
  const parts = new Map([
    ...shards.map(({ shard }, number) => [`ord/${number}.json`, JSON.stringify(shard)] as const),
    ...Object.entries(facets).map(
      ([name, values]) => [`filter/${name}.json`, JSON.stringify(mapValues(values, differences))] as const,
    ),
    ...pages.map((page, number) => [`sider/${number}.json`, JSON.stringify(textOf(page, table))] as const),
    ...[...words].map(([letter, own]) => [`ordliste/${letter}.txt`, writeVocabulary(own)] as const),
  ]);
  const folder = `${language}-${digestOf(parts)}`;
  const manifest: Manifest = {
    folder,
    pages: pages.length,
    shards: shards.map(({ first }) => first),
    letters: [...words.keys()].sort(),
    facets: mapValues(facets, (values) =>
      Object.entries(values)
        .map(([value, found]): [string, number] => [value, found.length])
        .sort(([a], [b]) => a.localeCompare(b, language)),
    ),
  };
  return new Map([
    [`${language}.json`, JSON.stringify(manifest)],
    ...[...parts].map(([name, text]) => [`${folder}/${name}`, text] as const),
  ]);
}

const WEIGHTS = { title: 9, summary: 3, heading: 2, text: 1, kind: 10, extra: 3 };
// BM25: how slowly more of the same word counts less, and how much a long page counts less
const SATURATION = 3;
const LENGTH = 0.25;
const SCALE = 16;

function postingsOf(
  language: Language,
  pages: readonly SearchPage[],
  table: LawTable,
): Map<string, number[]> {
  const rules = withGenitives(languageRules[language], wordSet(pages));
  const reader = citationReader(table.laws);
  const weighed = pages.map((page) => {
    const laws = lawsOf(page, table);
    const own = ownLawOf(page, table);
    const weights = new Map<string, number>();
    const add = (terms: readonly string[], weight: number): void => {
      for (const term of terms) weights.set(term, (weights.get(term) ?? 0) + weight);
    };
    add(termsOf(page.facts.title, rules, reader, own), WEIGHTS.title);
    add(termsOf(page.facts.summary, rules, reader, own), WEIGHTS.summary);
    for (const { text, heading } of page.blocks)
      add(termsOf(text, rules, reader, own), heading ? WEIGHTS.heading : WEIGHTS.text);
    add([...page.facts.terms, ...laws.map(lawTerm)], WEIGHTS.extra);
    for (const [name, values] of Object.entries(page.facts.filters))
      for (const value of values)
        add(termsOf(value, rules, reader), name === 'kind' ? WEIGHTS.kind : WEIGHTS.text);
    const length = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
    return { weights, length, rank: rankOf(page) };
  });
  const average = weighed.reduce((sum, { length }) => sum + length, 0) / Math.max(1, weighed.length);
  const postings = new Map<string, number[]>();
  weighed.forEach(({ weights, length, rank }, number) => {
    const norm = SATURATION * (1 - LENGTH + (LENGTH * length) / average);
    for (const [term, weight] of weights) {
      const impact = (rank * weight * (SATURATION + 1)) / (weight + norm);
      const list = postings.get(term) ?? [];
      list.push(number, Math.max(1, Math.round(SCALE * impact)));
      postings.set(term, list);
    }
  });
  return postings;
}

/** An entry before a list that names it, and a resolved barrier, which has the answer, before the rest. */
function rankOf({ language, facts }: SearchPage): number {
  if (facts.list) return 0.5;
  const resolved = barrierStages.resolved[language];
  if (facts.filters['status']?.includes(resolved)) return 1.4;
  if (facts.filters['status']) return 1.25;
  return facts.filters['law'] ? 1.1 : 1;
}

const SHARD_SIZE = 8_000;

/** Cuts the sorted terms into files of about the same size, so that a word costs one small file. */
function shardsOf(postings: ReadonlyMap<string, readonly number[]>): { first: string; shard: Shard }[] {
  const shards: { first: string; shard: Shard; size: number }[] = [];
  for (const term of [...postings.keys()].sort()) {
    const list = pairDifferences(postings.get(term) ?? []);
    const size = JSON.stringify([term, list]).length;
    const last = shards.at(-1);
    if (last && last.size + size <= SHARD_SIZE) {
      last.shard[term] = list;
      last.size += size;
    } else shards.push({ first: term, shard: { [term]: list }, size });
  }
  return shards;
}

function facetsOf(pages: readonly SearchPage[]): Record<string, Facet> {
  const facets: Record<string, Facet> = {};
  pages.forEach(({ facts }, number) => {
    for (const [name, values] of Object.entries(facts.filters))
      for (const value of new Set(values)) ((facets[name] ??= {})[value] ??= []).push(number);
  });
  return facets;
}

function textOf(page: SearchPage, table: LawTable): PageText {
  const { path, facts, blocks } = page;
  const { title, summary, kind, filters } = facts;
  const ownLaw = ownLawOf(page, table);
  return {
    path,
    title,
    summary,
    kind,
    status: [...(filters['status'] ?? [])],
    law: [...(filters['law'] ?? [])],
    ...(ownLaw !== undefined && { ownLaw }),
    blocks: blocks.map(({ text }) => text),
  };
}

function lawsOf({ facts }: SearchPage, { laws }: LawTable): string[] {
  return (facts.filters['law'] ?? []).flatMap((name) => laws.find(({ title }) => title === name)?.id ?? []);
}

function ownLawOf(page: SearchPage, table: LawTable): string | undefined {
  const laws = lawsOf(page, table);
  return laws.length === 1 ? laws[0] : undefined;
}

function differences(list: readonly number[]): number[] {
  return list.map((number, index) => number - (list[index - 1] ?? 0));
}

function pairDifferences(list: readonly number[]): number[] {
  return list.map((number, index) => (index % 2 === 0 ? number - (list[index - 2] ?? 0) : number));
}

function digestOf(parts: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const [name, text] of parts) hash.update(`${name}\0${text}\0`);
  return hash.digest('hex').slice(0, 10);
}

function mapValues<A, B>(record: Record<string, A>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
