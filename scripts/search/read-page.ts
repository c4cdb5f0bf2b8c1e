import type { Language } from '../../site/model/language.ts';
import { languages } from '../../site/model/language.ts';
import type { PageFacts } from '../../site/search/index-format.ts';
import { readBlocks, type Block } from './read-blocks.ts';

/** A built page as the index takes it in: data that can be sent from one thread to another, or kept as JSON. */
export type SearchPage = {
  /** Its address, from the root. */
  path: string;
  language: Language;
  facts: PageFacts;
  blocks: Block[];
};

/** Reads a page's HTML; undefined where it has nothing to be found by (no `data-search`). */
export function readPage(path: string, html: string): SearchPage | undefined {
  const mark = html.indexOf(' data-search=');
  if (mark === -1) return undefined;
  const lang = LANG.exec(html)?.[1];
  const language = languages.find((known) => known === lang);
  if (!language) throw new Error(`${path}: lang="${lang ?? ''}" er ikke et sprog, som søgningen kender.`);
  // most of a page are its styles and the way about the site: only what is searched is parsed
  const end = html.indexOf('</main>', mark);
  const { attributes, blocks } = readBlocks(
    html.slice(html.lastIndexOf('<', mark), end === -1 ? undefined : end),
    language,
  );
  const facts = attributes['data-search'];
  if (facts === undefined) throw new Error(`${path}: data-search står ikke på et element.`);
  return { path, language, facts: JSON.parse(facts) as PageFacts, blocks };
}

const LANG = /<html\b[^>]*\blang="([^"]*)"/;
