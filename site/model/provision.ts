import type { Language } from './language.ts';
import type { Provision } from './provision/shape.ts';

export { parseProvision } from './provision/parse.ts';
export type { Provision } from './provision/shape.ts';

/** The form that is shown: `§ 42 a, stk. 2`, `artikel 6, stk. 1, litra e`, `bilag III, punkt 5`; in English `Article 6(1)(e)`. */
export function formatProvision(provision: Provision, language: Language = 'da'): string {
  const parts =
    language === 'en' && provision.kind !== 'section'
      ? unionParts(provision)
      : wordedParts(provision, PART_WORDS[language]);
  return parts
    .filter(Boolean)
    .join(', ')
    .replaceAll(/(?<!,) /g, '\u00A0');
}

/** The last part of the provision's permanent address: `42a-stk-2`, `art-6-stk-1-litra-e`, `bilag-iii`. */
export function provisionSlug(provision: Provision): string {
  const { kind, number, suffix, subsection, item, letter, sentence } = provision;
  const prefix = { section: '', article: 'art-', annex: 'bilag-' }[kind];
  const parts = [
    `${prefix}${number}${suffix ?? ''}`,
    subsection && `stk-${subsection}`,
    item && `nr-${item}`,
    letter && `litra-${letter}`,
    sentence && `pkt-${sentence}`,
  ];
  return ascii(parts.filter(Boolean).join('-').toLowerCase());
}

/** One word for the search index, since Pagefind drops "§" and splits "42 a": `paragraf42a`, `artikel6`, `bilagiii`. */
export function provisionToken({ kind, number, suffix }: Provision): string {
  const word = { section: 'paragraf', article: 'artikel', annex: 'bilag' }[kind];
  return `${word}${number}${suffix ?? ''}`.toLowerCase();
}

/** Legal order: § 9 before § 42 before § 42 a before § 42 a, stk. 2; sections before articles before annexes. */
export function compareProvisions(a: Provision, b: Provision): number {
  const rank = { section: 0, article: 1, annex: 2 };
  return (
    rank[a.kind] - rank[b.kind] ||
    numeral(a.number) - numeral(b.number) ||
    (a.suffix ?? '').localeCompare(b.suffix ?? '', 'da') ||
    Number(a.subsection ?? 0) - Number(b.subsection ?? 0) ||
    Number(a.item ?? 0) - Number(b.item ?? 0) ||
    (a.letter ?? '').localeCompare(b.letter ?? '', 'da') ||
    Number(a.sentence ?? 0) - Number(b.sentence ?? 0)
  );
}

const PART_WORDS = {
  da: {
    section: '§',
    article: 'artikel',
    annex: 'bilag',
    subsection: 'stk.',
    item: 'nr.',
    point: 'punkt',
    letter: 'litra',
    sentence: (n: string) => `${n}. pkt.`,
  },
  en: {
    section: 'section',
    article: 'Article',
    annex: 'Annex',
    subsection: 'subsection',
    item: 'item',
    point: 'point',
    letter: 'letter',
    sentence: (n: string) => `sentence ${n}`,
  },
} as const satisfies Readonly<Record<Language, object>>;

function wordedParts(provision: Provision, words: (typeof PART_WORDS)[Language]) {
  const { kind, number, suffix, subsection, item, letter, sentence } = provision;
  return [
    `${words[kind]} ${number}${suffix ? ` ${suffix}` : ''}`,
    subsection && `${words.subsection} ${subsection}`,
    item && `${kind === 'annex' ? words.point : words.item} ${item}`,
    letter && `${words.letter} ${letter}`,
    sentence && words.sentence(sentence),
  ];
}

/** As the EU writes English: `Article 6(1)(e)`, `Annex III, point 5(b)`. */
function unionParts({ kind, number, suffix, subsection, item, letter, sentence }: Provision) {
  const whole = `${number}${suffix ? ` ${suffix}` : ''}`;
  const brackets = (...parts: (string | undefined)[]) =>
    parts.map((part) => (part ? `(${part})` : '')).join('');
  const last = sentence && PART_WORDS.en.sentence(sentence);
  if (kind === 'article') return [`Article ${whole}${brackets(subsection, item, letter)}`, last];
  return [
    `Annex ${whole}`,
    subsection && `paragraph ${subsection}`,
    (item ?? letter) && `point ${item ?? ''}${brackets(letter)}`,
    last,
  ];
}

/** Addresses are ASCII: § 7 ø of a tax act is `7oe`. */
function ascii(text: string): string {
  return text.replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa');
}

function numeral(number: string): number {
  if (/^\d+$/.test(number)) return Number(number);
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };
  const digits = Array.from(number, (digit) => values[digit] ?? 0);
  return digits.reduce((sum, value, i) => sum + (value < (digits[i + 1] ?? 0) ? -value : value), 0);
}
