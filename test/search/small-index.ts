import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { close } from 'pagefind';
import { afterAll } from 'vitest';
import { buildIndex } from '../../scripts/search/build-index.ts';
import type { SearchPage } from '../../scripts/search/read-page.ts';
import { indexFolder, type LawTable } from '../../site/search/index-format.ts';
import { indexAt, type Index } from './open-index.ts';

const noLaws: LawTable = { laws: [], provisions: [] };

/** Indexes pages with the real engine and serves them until the tests of the file are over. */
export async function indexPages(pages: readonly SearchPage[], table = noLaws): Promise<Index> {
  const files = new Map<string, string | Uint8Array>();
  await buildIndex('da', pages, table, (name, content) => {
    files.set(name, content);
  });
  await close();
  const server = createServer((request, response) => {
    const { pathname: path } = new URL(request.url ?? '', 'http://localhost');
    const content = path.endsWith('/love.json')
      ? JSON.stringify(table)
      : files.get(path.slice(indexFolder('da').length + 1));
    response.writeHead(content === undefined ? 404 : 200).end(content);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return indexAt('da', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

/** The index of pages that consist of one text each. Their addresses are the texts' keys. */
export function indexTexts(texts: Readonly<Record<string, string>>): Promise<Index> {
  return indexPages(Object.entries(texts).map(([path, text]) => onePage(path, { text })));
}

/** A page of one text. */
export function onePage(
  path: string,
  { text = '', ...facts }: { text?: string } & Partial<SearchPage['facts']>,
): SearchPage {
  return {
    path,
    language: 'da',
    facts: { title: 'X', summary: '', kind: 'Side', list: false, filters: {}, terms: [], ...facts },
    blocks: [{ text }],
  };
}
