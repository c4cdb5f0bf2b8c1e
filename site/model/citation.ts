import { parseProvision, type Provision } from './provision.ts';

/** A law as people name it: title, short name and other names; `articles` where it counts by articles, as EU law does. */
export type NamedLaw = { readonly id: string; readonly names: readonly string[]; readonly articles: boolean };

/** A law, a provision, or a provision of a law, and where in the text it stands. */
export type Citation = { law?: string; provision?: Provision; start: number; end: number };

/** Reads the citations of a text; made once for a set of laws. */
export type CitationReader = {
  /** Every citation of a running text, in order. */
  find: (text: string) => Citation[];
  /** A query: also "sul 42a", where the law alone tells that the number is a provision. `rest` is what is left of the text. */
  parse: (text: string) => { citations: Citation[]; rest: string };
};

/** Makes a reader that knows the laws by their names in every form: sundhedsloven, sundhedslovens, sundhedslov, SUNDHEDSLOVEN. */
export function citationReader(laws: readonly NamedLaw[]): CitationReader {
  const known = new Map<string, NamedLaw>();
  for (const law of laws)
    for (const name of law.names) if (!known.has(keyOf(name))) known.set(keyOf(name), law);
  const pattern = lawPattern([...known.keys()]);
  const lawsIn = (text: string): Mention[] =>
    matches(text, pattern).flatMap((match) => {
      const law = known.get(keyOf(match[0]));
      return law ? [{ law, start: match.index, end: match.index + match[0].length }] : [];
    });
  const read = (text: string, isQuery: boolean): Citation[] => {
    const plain = text.replaceAll('\u00A0', ' ');
    const mentions = lawsIn(plain);
    const bare = isQuery ? mentions.flatMap((law) => bareProvisions(plain, law)) : [];
    return join(plain, mentions, [...provisionsIn(plain), ...bare]);
  };
  return {
    find: (text) => read(text, false),
    parse: (text) => {
      const citations = read(text, true);
      const rest = citations.reduceRight(
        (left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`,
        text,
      );
      return { citations, rest: rest.replace(/[§\s,()]+/g, ' ').trim() };
    },
  };
}

const LETTER = '[a-zæøå]';
// "artikel 6 i GDPR": that i is a word, and no letter of the article
const NUMBER = String.raw`(\d+|[IVXL]+(?!\p{L}))(?:\s*((?!i\s+\p{L})${LETTER})(?![\p{L}\d]))?(?![\p{L}\d])`;
const HEAD = String.raw`(?:(§{1,2}|paragraf(?:fen)?|section)|(art\.?|artikel|artiklen|article)|(bilag|annex))\s*`;
const PARTS = [
  String.raw`(?:\s*[(.](\d+)\)?(?:\s*[(.](${LETTER})(?!\p{L})\)?)?)?`,
  String.raw`(?:[\s,]*(?:stk\.?|stykke|subsection)\s*(\d+))?`,
  String.raw`(?:[\s,]*(?:nr\.?|nummer|item)\s*(\d+))?`,
  String.raw`(?:[\s,]*(?:litra|lit\.?|letter)\s*(${LETTER})(?!\p{L})\)?)?`,
].join('');
const PROVISION = new RegExp(String.raw`${HEAD}${NUMBER}${PARTS}`, 'giu');
const BARE = new RegExp(String.raw`^\s*,?\s*${NUMBER}${PARTS}(?=[\s,.?!]|$)`, 'iu');

function provisionsIn(text: string): Located[] {
  return matches(text, PROVISION).flatMap((match) => {
    const [, section, article] = match;
    const word = section ? '§' : article ? 'artikel' : 'bilag';
    const provision = provisionOf(word, match.slice(4));
    return provision ? [{ provision, start: match.index, end: match.index + match[0].length }] : [];
  });
}

function bareProvisions(text: string, { law, end }: Mention): Located[] {
  const match = BARE.exec(text.slice(end));
  const provision = match && provisionOf(law.articles ? 'artikel' : '§', match.slice(1));
  return provision ? [{ provision, start: end, end: end + match[0].length }] : [];
}

function provisionOf(word: string, found: readonly (string | undefined)[]): Provision | undefined {
  const [number = '', suffix, inBrackets, letterInBrackets, subsection, item, letter] = found;
  const words = [
    `${word} ${number}${suffix ?? ''}`,
    (subsection ?? inBrackets) && `stk. ${subsection ?? inBrackets ?? ''}`,
    item && `nr. ${item}`,
    (letter ?? letterInBrackets) && `litra ${letter ?? letterInBrackets ?? ''}`,
  ];
  return parseProvision(words.filter(Boolean).join(', '));
}

// what may stand between a law and its provision: "GDPR, art. 6", "art. 6 i GDPR"; and between two provisions of one law
const BEFORE = /^[\s,:(]{0,3}$/;
const AFTER = /^[\s,(]{0,3}(?:(?:i|af|of|in|under)\s+)?(?:the\s+)?$/i;
const AND = /^(?:\s*,)?\s*(?:og|eller|samt|and|or)?\s*$/i;

/** Puts each provision together with the law that stands right before or after it, or before the provision that it follows. */
function join(text: string, laws: readonly Mention[], provisions: readonly Located[]): Citation[] {
  const used = new Set<Mention>();
  let last: Citation | undefined;
  const cited = provisions.map(({ provision, start, end }) => {
    const free = laws.filter((law) => !used.has(law));
    const mention =
      free.find((law) => law.end <= start && BEFORE.test(text.slice(law.end, start))) ??
      free.find((law) => law.start >= end && AFTER.test(text.slice(end, law.start)));
    const follows = last?.provision?.kind === provision.kind && AND.test(text.slice(last.end, start));
    const listed = follows ? last?.law : undefined;
    if (mention) used.add(mention);
    const law = mention?.law.id ?? listed;
    last = {
      ...(law !== undefined && { law }),
      provision,
      start: Math.min(start, mention?.start ?? start),
      end: Math.max(end, mention?.end ?? end),
    };
    return last;
  });
  const alone = laws
    .filter((law) => !used.has(law))
    .map(({ law, start, end }) => ({ law: law.id, start, end }));
  return [...cited, ...alone].sort((a, b) => a.start - b.start);
}

/** Finds every name as a whole word, the longest first, with or without the endings of its last word. */
function lawPattern(keys: readonly string[]): RegExp {
  const names = [...keys]
    .sort((a, b) => b.length - a.length)
    .map((key) =>
      key
        .replaceAll('ae', '(?:æ|ae)')
        .replaceAll('oe', '(?:ø|oe)')
        .replaceAll('aa', '(?:å|aa)')
        .replaceAll(' ', String.raw`[^\p{L}\d]{1,3}`),
    );
  return names.length === 0
    ? /(?!)/g
    : new RegExp(String.raw`(?:${names.join('|')})${ENDING}(?![\p{L}\d])`, 'giu');
}

const ENDING = "(?:['’]?(?:s?ens?|s))?";

/** One key for all forms of a law's name. */
function keyOf(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replace(/['’](?=\p{L}+$)/u, '')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
    .replace(/(...)(?:s?ens?|s)$/, '$1');
}

/** What a pattern finds where no word goes before. To look behind is not for every browser that searches. */
function matches(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const isWithin = INSIDE.test(text.slice(Math.max(0, match.index - 2), match.index));
    if (isWithin) pattern.lastIndex = match.index + 1;
    else found.push(match);
  }
  return found;
}

const INSIDE = /[\p{L}\d]$/u;

type Mention = { law: NamedLaw; start: number; end: number };
type Located = { provision: Provision; start: number; end: number };
