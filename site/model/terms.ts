import type { Entry } from './collections.ts';
import type { Language } from './language.ts';

/** Danish endings that make no other word: drift, driften, driftens; løst, løste; målbillede, målbilledet, målbilledets. */
const ENDINGS: Readonly<Record<Language, string>> = {
  da: '(?:e|n|t|r|en|et|er|ne|rne|erne|ene)?s?',
  en: '(?:e?s)?',
};

/** The terms that editors marked in a prose: `<Term id="hjemmel">`. */
export function markedTerms(body: string): Set<string> {
  return new Set([...body.matchAll(/<Term\s+id="([a-z0-9-]+)"/g)].map(([, id]) => id ?? ''));
}

/**
 * The terms of a glossary that stand in some texts, by their own name in any of its forms. Other names for the same are left alone:
 * they are everyday words ("projekt") that often mean something else. A name in capitals ("KL") is found in capitals alone.
 */
export function termsIn(
  texts: readonly string[],
  terms: readonly Entry<'terms'>[],
  language: Language,
): Entry<'terms'>[] {
  const text = texts.join('\n');
  const byWord = glossaryOf(terms, language);
  const likely = new Set<Entry<'terms'>>();
  for (const word of new Set(text.toLowerCase().match(WORDS)))
    for (let cut = 0; cut <= LONGEST_ENDING && cut < word.length; cut++)
      for (const term of byWord.get(word.slice(0, word.length - cut)) ?? []) likely.add(term);
  return terms.filter((term) => likely.has(term) && formsOf(term.title, language).test(text));
}

const WORDS = /[\p{L}\p{N}]+/gu;
const LONGEST_ENDING = 'ernes'.length;

/** The terms by the last word of each form of their names: a text has few of a large glossary's words. */
type Glossary = ReadonlyMap<string, readonly Entry<'terms'>[]>;
const glossaries = new WeakMap<readonly Entry<'terms'>[], Map<Language, Glossary>>();

function glossaryOf(terms: readonly Entry<'terms'>[], language: Language): Glossary {
  const own = glossaries.get(terms) ?? new Map<Language, Glossary>();
  glossaries.set(terms, own);
  const known = own.get(language) ?? byLastWord(terms, language);
  own.set(language, known);
  return known;
}

function byLastWord(terms: readonly Entry<'terms'>[], language: Language): Glossary {
  const words = new Map<string, Entry<'terms'>[]>();
  for (const term of terms)
    for (const name of namesOf(term.title, language)) {
      const last = name.toLowerCase().match(WORDS)?.at(-1);
      if (last !== undefined) words.set(last, [...(words.get(last) ?? []), term]);
    }
  return words;
}

/** A prose without its tags, so that a name within a mark is not taken for a word. */
export function withoutTags(body: string): string {
  return body.replace(/<[^>]*>/g, ' ');
}

function formsOf(title: string, language: Language): RegExp {
  const forms = namesOf(title, language)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
  const capitals = title === title.toUpperCase();
  return new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:${forms})${ENDINGS[language]}(?![\\p{L}\\p{N}])`,
    capitals ? 'u' : 'iu',
  );
}

function namesOf(title: string, language: Language): string[] {
  return [title, ...(language === 'da' ? shortened(title) : [])];
}

/** Some words lose a vowel and half a double letter before an ending: hjemmel, hjemlen (Retskrivningsordbogen §11). */
function shortened(name: string): string[] {
  const match = /^(.*)([bdfgklmnprst])\2e([lnr])$/.exec(name);
  return match ? [`${match[1] ?? ''}${match[2] ?? ''}${match[3] ?? ''}`] : [];
}
