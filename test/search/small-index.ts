import { buildIndex } from '../../scripts/search/build-index.ts';
import type { SearchPage } from '../../scripts/search/read-page.ts';
import type { Language } from '../../site/model/language.ts';
import { INDEX_FOLDER, type LawTable } from '../../site/search/index-format.ts';
import { openStore, type Store } from '../../site/search/store.ts';

const noLaws: LawTable = { laws: [], provisions: [] };

/** The index of pages that consist of one text each, kept in memory. Their addresses are the texts' keys. */
export function smallIndex(
  texts: Readonly<Record<string, string>>,
  table = noLaws,
  language: Language = 'da',
): Store {
  const pages = Object.entries(texts).map(([path, text]) => onePage(path, text, language));
  const files = buildIndex(language, pages, table);
  return openStore(language, (path) => {
    const text = path.endsWith('love.json')
      ? JSON.stringify(table)
      : files.get(path.slice(INDEX_FOLDER.length + 1));
    return text === undefined ? Promise.reject(new Error(`No file ${path}.`)) : Promise.resolve(text);
  });
}

function onePage(path: string, text: string, language: Language): SearchPage {
  const facts = { title: 'X', summary: '', kind: 'Side', list: false, filters: {}, terms: [] };
  return { path, language, facts, blocks: [{ text, own: text, heading: false }] };
}
