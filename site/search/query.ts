import type { Citation, CitationReader } from '../model/citation.ts';
import { citationQuery, type WeightedTerm } from './citation-terms.ts';
import type { LanguageRules } from './language/rules.ts';
import { withSynonyms } from './synonyms.ts';
import { wordsOf, type Word } from './words.ts';

/** One thing that is looked for: terms that mean the same, of which a page must have one. */
export type Group = { terms: WeightedTerm[]; word?: Word; citation?: Citation };

/** Reads what a person typed: the laws and provisions that it cites, and the words that are left, without the small ones. */
export function readQuery(
  text: string,
  rules: LanguageRules,
  reader: CitationReader,
): { citations: Citation[]; groups: Group[] } {
  const { citations, rest } = reader.parse(text);
  const words = wordsOf(withSynonyms(rest)).filter(({ folded }) => !rules.stopWords.has(folded));
  const groups = [
    ...citations.map((citation): Group => ({ terms: citationQuery(citation), citation })),
    ...words.map((word): Group => ({ terms: [{ term: rules.stem(word.folded), weight: 1 }], word })),
  ];
  return { citations, groups: distinct(groups) };
}

function distinct(groups: readonly Group[]): Group[] {
  return [...new Map(groups.map((group) => [group.terms[0]?.term, group])).values()];
}
