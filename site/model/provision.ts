import type { Language } from './language.ts';

/**
 * References to provisions as Danish and EU lawyers write them.
 * Danish acts: "§ 42 a, stk. 2, nr. 1, litra b". EU acts: "artikel 6, stk. 1, litra e", "art. 6(1)(e)", "bilag III".
 */
export type Provision = {
  kind: 'section' | 'article' | 'annex';
  /** `42` or, for an annex, `III`. */
  number: string;
  /** The letter of an inserted section: `a` in § 42 a. */
  suffix?: string;
  subsection?: string;
  item?: string;
  letter?: string;
};

const SECTION = /^(?:§|paragraf(?:fen)?)\s*(\d+)\s*([a-zæøå])?(?![a-zæøå])/i;
const ARTICLE = /^(?:art\.?|artikel|article)\s*(\d+)\s*([a-z])?(?![a-z])/i;
const ANNEX = /^(?:bilag|annex)\s*([IVXL]+|\d+)\b/i;
const PARTS: readonly (readonly [keyof Provision, RegExp])[] = [
  ['subsection', /^(?:stk\.?|stykke)\s*(\d+)/i],
  ['item', /^(?:nr\.?|nummer)\s*(\d+)/i],
  ['letter', /^(?:litra|lit\.?)\s*([a-zæøå])(?![a-zæøå])\)?/i],
];

const PART_WORDS = {
  da: { section: '§', article: 'artikel', annex: 'bilag', subsection: 'stk.', item: 'nr.', letter: 'litra' },
  en: {
    section: 'section',
    article: 'Article',
    annex: 'Annex',
    subsection: 'subsection',
    item: 'item',
    letter: 'letter',
  },
} as const satisfies Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** Reads one reference; undefined where the text is not wholly a reference. */
export function parseProvision(text: string): Provision | undefined {
  const input = text.normalize('NFC').replaceAll('\u00A0', ' ').trim();
  const head = readHead(input);
  return head && readParts(head.provision, input.slice(head.length));
}

/** The form that is shown: `§ 42 a, stk. 2`, `artikel 6, stk. 1, litra e`, `bilag III`; in English `Article 6(1)(e)`. */
export function formatProvision(provision: Provision, language: Language = 'da'): string {
  const { kind, number, suffix, subsection, item, letter } = provision;
  const whole = `${number}${suffix ? `\u00A0${suffix}` : ''}`;
  if (language === 'en' && kind !== 'section') {
    const parts = [subsection, item, letter].filter(Boolean).map((part) => `(${part})`);
    return `${kind === 'article' ? 'Article' : 'Annex'}\u00A0${whole}${parts.join('')}`;
  }
  const words = PART_WORDS[language];
  return [
    `${words[kind]}\u00A0${whole}`,
    subsection && `${words.subsection}\u00A0${subsection}`,
    item && `${words.item}\u00A0${item}`,
    letter && `${words.letter}\u00A0${letter}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** The last part of the provision's permanent address: `42a-stk-2`, `art-6-stk-1-litra-e`, `bilag-iii`. */
export function provisionSlug(provision: Provision): string {
  const { kind, number, suffix, subsection, item, letter } = provision;
  const prefix = { section: '', article: 'art-', annex: 'bilag-' }[kind];
  const parts = [
    `${prefix}${number}${suffix ?? ''}`,
    subsection && `stk-${subsection}`,
    item && `nr-${item}`,
    letter && `litra-${letter}`,
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
    (a.letter ?? '').localeCompare(b.letter ?? '', 'da')
  );
}

function readHead(input: string): { provision: Provision; length: number } | undefined {
  const section = SECTION.exec(input);
  const article = ARTICLE.exec(input);
  const annex = ANNEX.exec(input);
  const match = section ?? article ?? annex;
  const number = match?.[1];
  if (!match || !number) return undefined;
  const kind = section ? 'section' : article ? 'article' : 'annex';
  const suffix = match[2]?.toLowerCase();
  return {
    provision: { kind, number: number.toUpperCase(), ...(suffix && { suffix }) },
    length: match[0].length,
  };
}

function readParts(provision: Provision, rest: string): Provision | undefined {
  // the EU's short form: 6(1)(e), also 6 (1) (e)
  const brackets = /^\s*\((\d+)\)(?:\s*\(([a-z])\))?$/i.exec(rest);
  if (brackets) {
    const letter = brackets[2]?.toLowerCase();
    return { ...provision, subsection: brackets[1] ?? '', ...(letter && { letter }) };
  }
  const read = { ...provision };
  let remaining = rest.replace(/^[\s,]+/, '');
  for (const [part, pattern] of PARTS) {
    const match = pattern.exec(remaining);
    if (!match?.[1]) continue;
    Object.assign(read, { [part]: match[1].toLowerCase() });
    remaining = remaining.slice(match[0].length).replace(/^[\s,]+/, '');
  }
  return remaining === '' ? read : undefined;
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
