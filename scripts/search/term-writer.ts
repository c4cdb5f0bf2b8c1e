import type { CitationReader } from '../../site/model/citation.ts';
import { citationTerms, withLaw } from '../../site/search/citation-terms.ts';
import { engineWord } from '../../site/search/engine.ts';
import type { LanguageRules } from '../../site/search/language/rules.ts';
import { synonymsIn } from '../../site/search/synonyms.ts';
import { remembered } from './remembered.ts';
import type { WordReader } from './word-reader.ts';

/** Gives the terms of a text as Pagefind takes them in. */
export type TermWriter = (text: string) => string;

/**
 * Makes a writer of every term of a text: its words' stems, what other words people use for them, and its citations. `ownLaw` is the
 * law that the text's page is about, where it is about one: a citation without a law is of that one.
 */
export function termWriter(
  rules: LanguageRules,
  reader: CitationReader,
  wordsOf: WordReader,
): (ownLaw?: string) => TermWriter {
  // empty where the word says nothing
  const term = remembered((folded) => (rules.stopWords.has(folded) ? '' : engineWord(rules.stem(folded))));
  const ofLaw = remembered((law) => {
    const ownLaw = law === '' ? undefined : law;
    return remembered((text) => {
      const words = wordsOf(text).map(({ folded }) => term(folded));
      const citations = reader.find(text).flatMap((citation) => citationTerms(withLaw(citation, ownLaw)));
      return [...words, ...[...synonymsIn(text), ...citations].map(engineWord)].filter(Boolean).join(' ');
    });
  });
  return (ownLaw = '') => ofLaw(ownLaw);
}
