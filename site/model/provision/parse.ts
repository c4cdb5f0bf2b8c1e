import type { Provision } from './shape.ts';

/** Reads one reference; undefined where the text is not wholly a reference. */
export function parseProvision(text: string): Provision | undefined {
  const input = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  // the EU's English names the smallest part first: "point 5(b) of Annex III", "point (e) of Article 6(1)"
  const turned = input.replace(/^(point\s.+?)\s+of\s+(.+)$/i, '$2, $1');
  const head = readHead(turned);
  return head && readParts(head.provision, turned.slice(head.length));
}

const SECTION = /^(?:§|paragraf(?:fen)?|section)\s*(\d+)\s*([a-zæøå])?(?![a-zæøå])/i;
const ARTICLE = /^(?:art\.?|artikel|article)\s*(\d+)\s*([a-z])?(?![a-z])/i;
const ANNEX = /^(?:bilag|annex)\s*([IVXL]+|\d+)\b/i;

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

const ORDINALS: Readonly<Record<string, string>> = {
  ...{ første: '1', andet: '2', tredje: '3', fjerde: '4', femte: '5' },
  ...{ first: '1', second: '2', third: '3', fourth: '4', fifth: '5' },
};

const SUBSECTION = /^(?:stk\.?|stykke|subsection|paragraph|para\.?)\s*(?<subsection>\d+)/i;
const LETTER = /^(?:litra|lit\.?|letter)\s*(?<letter>[a-zæøå])(?![a-zæøå])\)?/i;
const SENTENCE = new RegExp(
  `^(?:(?<sentence>\\d+)\\.?\\s*(?:pkt\\.?|punktum)|sentence\\s*(?<after>\\d+)|(?<ordinal>${Object.keys(ORDINALS).join('|')})\\s+(?:pkt\\.?|punktum|sentence))(?![a-zæøå\\d])`,
  'i',
);

/** The parts in the order in which they stand. In an act "pkt." is a sentence; "punkt 5" is a part of EU law only. */
const PARTS = {
  act: [SUBSECTION, /^(?:nr\.?|nummer|item)\s*(?<item>\d+)/i, LETTER, SENTENCE],
  union: [
    SUBSECTION,
    /^(?:nr\.?|nummer|item|punkt|pkt\.?|point)\s*(?:(?<item>\d+)\)?|\((?<numbered>\d+)\))(?:\s*\((?<letter>[a-z])\))?/i,
    new RegExp(`${LETTER.source}|^point\\s*\\((?<point>[a-z])\\)`, 'i'),
    SENTENCE,
  ],
} as const;

function readParts(provision: Provision, rest: string): Provision | undefined {
  const read = { ...provision };
  let remaining = rest;
  // the EU's short form: 6(1)(e), also 6 (1) (e); an annex has points where an article has paragraphs
  const short = /^\s*\((\d+)\)(?:\s*\(([a-z])\))?/i.exec(rest);
  if (short?.[1]) {
    read[provision.kind === 'annex' ? 'item' : 'subsection'] = short[1];
    if (short[2]) read.letter = short[2].toLowerCase();
    remaining = rest.slice(short[0].length);
  }
  remaining = remaining.replace(/^[\s,]+/, '');
  for (const pattern of PARTS[provision.kind === 'section' ? 'act' : 'union']) {
    const match = pattern.exec(remaining);
    if (!match) continue;
    const part = partOf(match.groups ?? {});
    // a part that is named twice is no reference
    if (Object.keys(part).some((name) => name in read)) return undefined;
    Object.assign(read, part);
    remaining = remaining.slice(match[0].length).replace(/^[\s,]+/, '');
  }
  return remaining === '' ? read : undefined;
}

function partOf(groups: Readonly<Record<string, string | undefined>>): Partial<Provision> {
  const { subsection, item = groups['numbered'], letter = groups['point'] } = groups;
  const sentence = groups['sentence'] ?? groups['after'] ?? ORDINALS[groups['ordinal']?.toLowerCase() ?? ''];
  return {
    ...(subsection && { subsection }),
    ...(item && { item }),
    ...(letter && { letter: letter.toLowerCase() }),
    ...(sentence && { sentence }),
  };
}
