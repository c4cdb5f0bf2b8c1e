import type { Language } from '../../model/language.ts';
import { danishStopWords, otherDanishStem, stemDanish } from './danish.ts';
import { englishStopWords, stemEnglish } from './english.ts';

/** What the search must know of a language; the same for the index and the query. Words come folded. */
export type LanguageRules = {
  stem: (word: string) => string;
  /** A second guess, for where the first stem is in no page. */
  otherStem: (word: string) => string | undefined;
  stopWords: ReadonlySet<string>;
};

export const languageRules: Readonly<Record<Language, LanguageRules>> = {
  da: { stem: stemDanish, otherStem: otherDanishStem, stopWords: danishStopWords },
  en: { stem: stemEnglish, otherStem: () => undefined, stopWords: englishStopWords },
};
