import type { CitationReader } from '../model/citation.ts';
import { citationTerms, withLaw } from './citation-terms.ts';
import type { PageText } from './index-format.ts';
import type { LanguageRules } from './language/rules.ts';
import { wordsOf } from './words.ts';

/** A run of text, marked where it is what was looked for. */
export type Part = { text: string; marked: boolean };

const LONGEST = 260;

/** The sentence of a page that has most of what was looked for; the page's summary where no sentence has any of it. */
export function excerptOf(
  page: Pick<PageText, 'summary' | 'blocks' | 'ownLaw'>,
  terms: ReadonlySet<string>,
  rules: LanguageRules,
  reader: CitationReader,
): Part[] {
  const sentences = [page.summary, ...page.blocks].flatMap(sentencesOf);
  let best = { text: firstWords(page.summary), spans: [] as Span[], score: 0 };
  for (const text of sentences) {
    const spans = spansOf(text, terms, rules, reader, page.ownLaw);
    // a heading or a cell by itself says less than a sentence
    const score = new Set(spans.map(({ term }) => term)).size + (text.split(' ').length >= 6 ? 0.5 : 0);
    if (spans.length > 0 && score > best.score) best = { text, spans, score };
  }
  return shortened(best.text, best.spans);
}

function spansOf(
  text: string,
  terms: ReadonlySet<string>,
  rules: LanguageRules,
  reader: CitationReader,
  ownLaw: string | undefined,
): Span[] {
  const cited = reader.find(text).flatMap((citation) => {
    const term = citationTerms(withLaw(citation, ownLaw)).find((found) => terms.has(found));
    return term === undefined ? [] : [{ start: citation.start, end: citation.end, term }];
  });
  const words = wordsOf(text).flatMap(({ folded, start, end }) => {
    const term = rules.stem(folded);
    return terms.has(term) ? [{ start, end, term }] : [];
  });
  const inside = (word: Span): boolean =>
    cited.some(({ start, end }) => word.start < end && word.end > start);
  return [...cited, ...words.filter((word) => !inside(word))].sort((a, b) => a.start - b.start);
}

/** A sentence ends at a mark before a capital: not at "stk. 1", "nr. 5" or "j.nr. 2023". */
function sentencesOf(block: string): string[] {
  const sentences = block.match(/.*?(?:[.!?](?=\s+[\p{Lu}»"“])|$)/gsu) ?? [];
  return sentences.map((sentence) => sentence.trim());
}

/** Cuts a long sentence at words, so that its first mark is within. */
function shortened(text: string, spans: readonly Span[]): Part[] {
  const first = spans[0]?.start ?? 0;
  const from = text.length <= LONGEST || first < LONGEST / 2 ? 0 : text.lastIndexOf(' ', first - 60) + 1;
  const to = text.length - from <= LONGEST ? text.length : text.lastIndexOf(' ', from + LONGEST);
  const parts: Part[] = [];
  let at = from;
  const add = (end: number, marked: boolean): void => {
    if (end > at) parts.push({ text: text.slice(at, end), marked });
    at = Math.max(at, end);
  };
  if (from > 0) parts.push({ text: '… ', marked: false });
  for (const { start, end } of spans) {
    if (start < at || end > to) continue;
    add(start, false);
    add(end, true);
  }
  add(to, false);
  if (to < text.length) parts.push({ text: ' …', marked: false });
  return parts;
}

function firstWords(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, text.lastIndexOf(' ', LONGEST))} …`;
}

type Span = { start: number; end: number; term: string };
