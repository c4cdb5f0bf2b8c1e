import type { CitationReader } from '../model/citation.ts';
import { citationTerms, withLaw } from './citation-terms.ts';
import type { LanguageRules } from './language/rules.ts';
import { wordsOf } from './words.ts';

/**
 * Every term of a text: its words' stems, what other words people use for them, and its citations. `ownLaw` is the law that the
 * page is about, where it is about one: a citation without a law is of that one.
 */
export function termsOf(
  text: string,
  rules: LanguageRules,
  reader: CitationReader,
  ownLaw?: string,
): string[] {
  const words = wordsOf(text)
    .filter(({ folded }) => !rules.stopWords.has(folded))
    .map(({ folded }) => rules.stem(folded));
  const citations = reader.find(text).flatMap((citation) => citationTerms(withLaw(citation, ownLaw)));
  return [...words, ...synonymsIn(text), ...citations];
}

/** The short word for each long phrase in a text, so that either finds the other. */
function synonymsIn(text: string): string[] {
  return synonyms.flatMap(([phrase, word]) => (phrase.test(text) ? [word] : []));
}

/** A text with each long phrase replaced by its short word. */
export function withSynonyms(text: string): string {
  return synonyms.reduce((short, [phrase, word]) => short.replace(phrase, word), text);
}

const synonyms = [[/\b(?:kunstig\w* intelligens\w*|artificial intelligence)\b/i, 'ai']] as const;
