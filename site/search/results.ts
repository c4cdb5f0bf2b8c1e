import type { HitData } from './engine.ts';

/** One result as DOM. Text only ever enters as text: nothing of the index is parsed as HTML. */
export function resultItem(hit: HitData): HTMLLIElement {
  const item = document.createElement('li');
  const heading = document.createElement('h3');
  const link = document.createElement('a');
  link.href = hit.url;
  link.textContent = hit.meta['title'] ?? hit.url;
  heading.append(link);
  const meta = document.createElement('p');
  meta.className = 'result__meta';
  const facts = [
    hit.meta['kind'],
    ...(hit.filters['status'] ?? []),
    ...(hit.filters['law'] ?? []).slice(0, 3),
  ];
  meta.textContent = facts.filter(Boolean).join(' · ');
  item.append(heading, meta, excerptOf(hit));
  return item;
}

/** The sentence that matched; the page's summary where the match was one of the hidden citation words. */
function excerptOf(hit: HitData): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  const parts = hit.excerpt.split(/<mark>(.*?)<\/mark>/u).map(decode);
  const marked = parts.filter((_, index) => index % 2 === 1);
  if (marked.length === 0 || marked.some((word) => CITATION_WORD.test(word))) {
    paragraph.textContent = hit.meta['summary'] ?? '';
    return paragraph;
  }
  parts.forEach((part, index) => {
    const text = part.replaceAll(CITATION_WORDS, '');
    if (index % 2 === 0) return paragraph.append(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return paragraph.append(mark);
  });
  return paragraph;
}

const CITATION_WORD = /\b(?:paragraf|artikel|bilag)(?:\d|[ivxl]+\b)/iu;
const CITATION_WORDS = /\b(?:paragraf\d+[a-zæøå]?|artikel\d+[a-z]?|bilag[ivxl]+)\b\s*/giu;

function decode(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
