import { formatDate, type PartialDate } from '../model/dates.ts';
import { languages, type Language } from '../model/language.ts';
import { formatNumber, formatValue } from '../model/numbers.ts';
import { formatProvision, type Provision } from '../model/provision.ts';
import type { TargetValue } from '../model/schemas/indicator.ts';
import { missingStates } from '../model/vocabulary/entries.ts';
import { bounds } from '../model/vocabulary/indicator.ts';
import type { Label } from '../model/vocabulary/vocabulary.ts';
import da from './da.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

export type TextKey = keyof typeof da;
type Values = Readonly<Record<string, string | number>>;

// en.json must have every key of da.json and no other: the type checker holds it
const texts: Readonly<Record<Language, Readonly<Record<TextKey, string>>>> = {
  da,
  en: en satisfies typeof da,
};

/** The language of a page, from its address: English below /en/. */
export function languageOf(url: URL): Language {
  return url.pathname === '/en' || url.pathname.startsWith('/en/') ? 'en' : 'da';
}

/** The address of the same page in another language. */
export function inLanguage(path: string, language: Language): string {
  const danish = path.replace(/^\/en(?=\/|$)/, '') || '/';
  return language === 'da' ? danish : `/${language}${danish}`;
}

/** The `lang` parameter of every page's address: none for Danish, `en` for English. */
export function eachLanguage<T>(
  paths: (language: Language) => T[],
): (T & { params: { lang: string | undefined } })[];
export function eachLanguage(
  paths: (language: Language) => { params?: object; props?: object }[],
): { params: { lang: string | undefined } }[] {
  return languages.flatMap((language) =>
    paths(language).map((path) => ({
      ...path,
      params: { ...path.params, lang: language === 'da' ? undefined : language },
    })),
  );
}

/** Everything that a page says in one language. */
export function speak(language: Language): Speech {
  return speeches[language];
}

function speechIn(language: Language) {
  const t = (key: TextKey, values: Values = {}): string => fill(key, texts[language][key], values);
  const label = (entry: Label): string => entry[language];
  const clock = new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Copenhagen',
  });
  return {
    language,
    t,
    label,
    /** A label for use within a sentence: `Deltager` → `deltager`, but `AI hjælper` stays. */
    lower,
    /** `4. juni 2024` or `4 June 2024`. */
    dateWords: (date: PartialDate): string => formatDate(date, language),
    /** `4. juni 2024 kl. 14.05` or `4 June 2024 at 14:05`: a moment in Danish time. */
    momentWords: (moment: Date): string => clock.format(moment),
    numberWords: (value: number): string => formatNumber(value, language),
    valueWords: (value: number, unit: string): string => formatValue(value, unit, language),
    provisionWords: (provision: Provision): string => formatProvision(provision, language),
    /** "ikke offentliggjort endnu", for use within a sentence. */
    missingWords: (state: keyof typeof missingStates): string => lower(label(missingStates[state])),
    /** `mindst 30.000 årsværk`: a target with its bound and unit. */
    targetWords: (target: TargetValue, unit: string): string => {
      const value = formatValue(target.value, unit, language);
      return target.bound ? `${label(bounds[target.bound])} ${value}` : value;
    },
    /** The address of a page in this language: `/love/` → `/en/love/`. */
    to: (path: string): string => inLanguage(path, language),
    /** The `lang` of an entry's words where it is another than the page's. */
    foreign: (entry: { readonly language?: Language }): Language | undefined => {
      const own = entry.language ?? 'da';
      return own === language ? undefined : own;
    },
    /** The `lang` of words that are Danish on every page, such as a note that no translation carries. */
    danish: language === 'da' ? undefined : ('da' as const),
    sort: new Intl.Collator(language).compare,
  };
}

/** What a page's language lets it say. */
export type Speech = ReturnType<typeof speechIn>;

// made once: every component of every page asks for one
const speeches: Readonly<Record<Language, Speech>> = { da: speechIn('da'), en: speechIn('en') };

function fill(key: string, text: string, values: Values): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    // no page may show a bare brace
    if (value === undefined) throw new Error(`Text ${key} needs a value for ${name}.`);
    return String(value);
  });
}

function lower(words: string): string {
  return /^[A-ZÆØÅ]{2}/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);
}
