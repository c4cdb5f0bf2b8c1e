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
  return terms.filter(({ title }) => formsOf(title, language).test(text));
}

/** A prose without its tags, so that a name within a mark is not taken for a word. */
export function withoutTags(body: string): string {
  return body.replace(/<[^>]*>/g, ' ');
}

function formsOf(title: string, language: Language): RegExp {
  const name = title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const forms = [name, ...(language === 'da' ? shortened(name) : [])].join('|');
  const capitals = title === title.toUpperCase();
  return new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:${forms})${ENDINGS[language]}(?![\\p{L}\\p{N}])`,
    capitals ? 'u' : 'iu',
  );
}

/** Some words lose a vowel and half a double letter before an ending: hjemmel, hjemlen (Retskrivningsordbogen §11). */
function shortened(name: string): string[] {
  const match = /^(.*)([bdfgklmnprst])\2e([lnr])$/.exec(name);
  return match ? [`${match[1] ?? ''}${match[2] ?? ''}${match[3] ?? ''}`] : [];
}
