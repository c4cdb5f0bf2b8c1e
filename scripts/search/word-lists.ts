import type { Language } from '../../site/model/language.ts';
import { languageRules, type LanguageRules } from '../../site/search/language/rules.ts';
import { wordsOf } from '../../site/search/words.ts';
import type { SearchPage } from './read-page.ts';

/** The words that a mistyped one may have meant, as they are written, by the first letter of their folded form. */
export function spokenWords(language: Language, pages: readonly SearchPage[]): Map<string, string[]> {
  const { stopWords } = languageRules[language];
  const words = [...wordSet(pages)].filter(
    ([folded]) => /^[a-z]{4,}$/.test(folded) && !stopWords.has(folded),
  );
  return new Map(
    [...Map.groupBy(words, ([folded]) => folded.charAt(0))].map(([letter, own]) => [
      letter,
      own.map(([, word]) => word),
    ]),
  );
}

/** Every word of the pages, folded, with how it is written. */
export function wordSet(pages: readonly SearchPage[]): ReadonlyMap<string, string> {
  const texts = pages.flatMap(({ facts, blocks }) => [
    facts.title,
    facts.summary,
    ...Object.values(facts.filters).flat(),
    ...blocks.map(({ own }) => own),
  ]);
  return new Map(
    texts.flatMap(wordsOf).map(({ text, folded }) => [folded, text.toLowerCase().replace(/['’].*/, '')]),
  );
}

/** "projekts" is a genitive where "projekt" is a word and there is no "projektsen": "indsats" is none, for "indsatsen" is. */
export function withGenitives(rules: LanguageRules, words: ReadonlyMap<string, string>): LanguageRules {
  const stems = new Set([...words.keys()].map(rules.stem));
  const genitives = new Map<string, string>();
  for (const word of words.keys()) {
    const other = rules.otherStem(word);
    const isOwnWord = ['en', 'et', 'er', 'erne'].some((ending) => words.has(word + ending));
    if (other !== undefined && stems.has(other) && !isOwnWord) genitives.set(word, other);
  }
  // a site has some ten thousand words, each of them hundreds of times
  const known = new Map<string, string>();
  const stem = (word: string): string => {
    const found = known.get(word) ?? genitives.get(word) ?? rules.stem(word);
    known.set(word, found);
    return found;
  };
  return { ...rules, stem };
}
