import type { Language } from '../../site/model/language.ts';
import { languageRules, type LanguageRules } from '../../site/search/language/rules.ts';
import type { SearchPage } from './read-page.ts';
import type { WordReader } from './word-reader.ts';

/** The words that a mistyped one may have meant, as they are written, by the first letter of their folded form. */
export function spokenWords(language: Language, known: ReadonlyMap<string, string>): Map<string, string[]> {
  const { stopWords } = languageRules[language];
  const words = [...known].filter(([folded]) => /^[a-z]{4,}$/.test(folded) && !stopWords.has(folded));
  return new Map(
    [...Map.groupBy(words, ([folded]) => folded.charAt(0))].map(([letter, own]) => [
      letter,
      own.map(([, word]) => word),
    ]),
  );
}

/** Every word of the pages, folded, with how it is written. */
export function wordSet(pages: readonly SearchPage[], wordsOf: WordReader): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const { facts, blocks } of pages) {
    const filters = Object.values(facts.filters).flat();
    for (const text of [
      facts.title,
      facts.summary,
      ...filters,
      ...blocks.map(({ text, own }) => own ?? text),
    ])
      for (const { folded, spoken } of wordsOf(text)) words.set(folded, spoken);
  }
  return words;
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
  return { ...rules, stem: (word) => genitives.get(word) ?? rules.stem(word) };
}
