import type { CustomRecord } from 'pagefind';
import { barrierStages } from '../../site/model/vocabulary/barrier.ts';
import { lawTerm } from '../../site/search/citation-terms.ts';
import { engineWord } from '../../site/search/engine.ts';
import type { LawTable, PageText } from '../../site/search/index-format.ts';
import type { SearchPage } from './read-page.ts';
import type { TermWriter } from './term-writer.ts';

// Pagefind takes weights of 0 to 10
const WEIGHTS = { title: 7, summary: 3, heading: 2, text: 1, kind: 10, extra: 3 };

/**
 * A page as Pagefind takes it in: its terms instead of its words, so that all forms of a word and all ways to write a provision
 * are one, each block with its weight, and its filters.
 */
export function indexRecord(
  page: SearchPage,
  table: LawTable,
  termWriter: (ownLaw?: string) => TermWriter,
): CustomRecord {
  const { path, facts, blocks } = page;
  const { filters } = facts;
  const termsOf = termWriter(ownLawOf(page, table));
  const rank = rankOf(page);
  const text = (words: string, weight: number): string => block(termsOf(words), weight * rank);
  const extra = [...facts.terms, ...lawsOf(page, table).map(lawTerm)].map(engineWord).join(' ');
  const content = [
    text(facts.title, WEIGHTS.title),
    text(facts.summary, WEIGHTS.summary),
    block(extra, WEIGHTS.extra * rank),
    ...blocks.map(({ text: words, heading }) => text(words, heading ? WEIGHTS.heading : WEIGHTS.text)),
    ...Object.entries(filters).flatMap(([name, values]) =>
      values.map((value) => text(value, name === 'kind' ? WEIGHTS.kind : WEIGHTS.text)),
    ),
  ];
  return {
    url: path,
    content: content.join(''),
    language: 'zxx',
    filters: Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]])),
  };
}

/** What Pagefind itself makes of a paragraph with data-pagefind-weight, at half the cost of its reading HTML. */
function block(terms: string, weight: number): string {
  return terms && `___PAGEFIND_WEIGHT___${Math.min(10, weight)} ${terms}. ___END_PAGEFIND_WEIGHT___ `;
}

/** What a result shows of a page. */
export function pageText(page: SearchPage, table: LawTable): PageText {
  const { path, facts, blocks } = page;
  const { title, summary, kind, filters } = facts;
  const ownLaw = ownLawOf(page, table);
  return {
    path,
    title,
    summary,
    kind,
    status: filters['status'] ?? [],
    law: filters['law'] ?? [],
    ...(ownLaw !== undefined && { ownLaw }),
    blocks: blocks.map(({ text }) => text),
  };
}

/** A resolved barrier, which has the answer, before other barriers, and these before prose. */
function rankOf({ language, facts }: SearchPage): number {
  const resolved = barrierStages.resolved[language];
  if (facts.filters['status']?.includes(resolved)) return 1.4;
  if (facts.filters['status']) return 1.25;
  return facts.filters['law'] ? 1.1 : 1;
}

function lawsOf({ facts }: SearchPage, { laws }: LawTable): string[] {
  return (facts.filters['law'] ?? []).flatMap((name) => laws.find(({ title }) => title === name)?.id ?? []);
}

function ownLawOf(page: SearchPage, table: LawTable): string | undefined {
  const laws = lawsOf(page, table);
  return laws.length === 1 ? laws[0] : undefined;
}
