import type { Part } from './excerpt.ts';

/** What is shown of one result. */
export type Result = {
  path: string;
  title: string;
  /** Kind, status and laws. */
  facts: readonly string[];
  excerpt: readonly Part[];
  /** What stands above the best answer. */
  label?: string | undefined;
};

/** One result as DOM. Text only ever enters as text: nothing of the index is parsed as HTML. */
export function resultItem({ path, title, facts, excerpt, label }: Result): HTMLLIElement {
  const item = document.createElement('li');
  if (label !== undefined) {
    item.className = 'result--best';
    item.append(paragraph('eyebrow', label));
  }
  const heading = document.createElement('h3');
  const link = document.createElement('a');
  link.href = path;
  link.textContent = title;
  heading.append(link);
  item.append(heading, paragraph('result__meta', facts.join(' · ')));
  if (excerpt.length > 0) item.append(excerptParagraph(excerpt));
  return item;
}

function excerptParagraph(parts: readonly Part[]): HTMLParagraphElement {
  const text = document.createElement('p');
  for (const part of parts) {
    if (!part.marked) {
      text.append(part.text);
      continue;
    }
    const mark = document.createElement('mark');
    mark.textContent = part.text;
    text.append(mark);
  }
  return text;
}

function paragraph(className: string, text: string): HTMLParagraphElement {
  const element = document.createElement('p');
  element.className = className;
  element.textContent = text;
  return element;
}
