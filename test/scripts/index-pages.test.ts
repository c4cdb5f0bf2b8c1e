import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { close, createIndex, type CustomRecord, type PagefindIndex } from 'pagefind';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Output } from '../../scripts/render/output.ts';
import { indexPages, type IndexSums } from '../../scripts/search/index-pages.ts';
import { indexRecord } from '../../scripts/search/index-record.ts';
import type { SearchPage } from '../../scripts/search/read-page.ts';
import { termWriter } from '../../scripts/search/term-writer.ts';
import { wordReader } from '../../scripts/search/word-reader.ts';
import { citationReader } from '../../site/model/citation.ts';
import { languages, type Language } from '../../site/model/language.ts';
import { lawTablePath, type LawTable } from '../../site/search/index-format.ts';
import { languageRules } from '../../site/search/language/rules.ts';

const table: LawTable = {
  laws: [{ id: 'loven', names: ['loven'], articles: false, title: 'loven', path: '/love/loven/' }],
  provisions: [],
};
const page = (path: string, language: Language, text: string): SearchPage => ({
  path,
  language,
  facts: {
    title: `Om ${text}`,
    summary: '',
    kind: 'Barriere',
    list: path === '/a/',
    filters: { kind: ['Barriere'], status: ['Løst'], law: ['loven'], caseArea: ['Børn & "unge"'] },
    terms: ['loven.paragraf42a'],
  },
  blocks: [
    { text: 'Kunstig intelligens', heading: true },
    { text: `${text} efter § 42 a i loven.` },
    { text: '-' },
  ],
});
const pages = [
  page('/b/', 'da', 'journalisering af sager'),
  page('/a/', 'da', 'hjemlen til 30.000 sager'),
  page('/en/a/', 'en', 'filing'),
];
const danish = pages.filter(({ language }) => language === 'da');

test("a record gives the very index that Pagefind makes of a page's HTML", async () => {
  const words = wordReader();
  const writer = termWriter(languageRules.da, citationReader(table.laws), words);
  const records = danish.map((one) => indexRecord(one, table, writer));
  const ofRecords = await filesOf((index) => records.map((record) => index.addCustomRecord(record)));
  const ofHtml = await filesOf((index) =>
    records.map((record) => index.addHTMLFile({ url: record.url, content: asHtml(record) })),
  );
  expect([...ofRecords.keys()].some((name) => name.startsWith('fragment/'))).toBe(true);
  expect(ofRecords).toEqual(ofHtml);
});

describe('where the last build is still there', () => {
  const indexOf = (site: string, language: Language): Map<string, string> =>
    new Map(
      readdirSync(join(site, 'pagefind', language), {
        recursive: true,
        encoding: 'utf8',
        withFileTypes: true,
      })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
        .map((path) => [path.slice(site.length), readFileSync(path, 'base64')]),
    );

  const built = async (site: string, given = pages, last?: { output: Output; sums: IndexSums }) => {
    const output = new Output(site, last && { files: last.output.made }, undefined);
    return { output, sums: await indexPages(site, given, output, last?.sums) };
  };

  test('an index of the same pages and laws, in whatever order, stays as it is, and the other is made anew', async () => {
    const site = siteFolder();
    const last = await built(site);
    const before = { da: indexOf(site, 'da'), en: indexOf(site, 'en') };
    const time = statSync(join(site, 'pagefind/da/manifest.json')).mtimeMs;
    const changed = pages.map((one) =>
      one.language === 'en' ? { ...one, blocks: [{ text: 'other' }] } : one,
    );
    const after = await built(site, changed.toReversed(), last);
    expect(indexOf(site, 'da')).toEqual(before.da);
    expect(statSync(join(site, 'pagefind/da/manifest.json')).mtimeMs).toBe(time);
    expect(after.output.get('pagefind/da/manifest.json')).toEqual(
      last.output.get('pagefind/da/manifest.json'),
    );
    expect(after.sums.da).toEqual(last.sums.da);
    expect(indexOf(site, 'en')).not.toEqual(before.en);
  });

  test('one of which a file is gone is made anew', async () => {
    const site = siteFolder();
    const last = await built(site);
    const whole = indexOf(site, 'da');
    rmSync(join(site, 'pagefind/da/manifest.json'));
    await built(site, pages, last);
    expect(indexOf(site, 'da')).toEqual(whole);
  });

  test('one of other laws is made anew', async () => {
    const site = siteFolder();
    const last = await built(site);
    writeFileSync(join(site, 'soeg/love.json'), JSON.stringify({ ...table, laws: [] }));
    const after = await built(site, pages, last);
    expect(after.sums.da).not.toBe(last.sums.da);
    expect(after.sums.en).toBe(last.sums.en);
  });
});

/** A built site of which only the tables of laws are there; gone when the test is over. */
function siteFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'maalbilledet-index-pages-'));
  for (const language of languages) {
    const file = join(folder, lawTablePath(language));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(table));
  }
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

async function filesOf(add: (index: PagefindIndex) => Promise<unknown>[]): Promise<Map<string, string>> {
  const { index } = await createIndex({ forceLanguage: 'zxx' });
  if (!index) throw new Error('Pagefind gives no index.');
  await Promise.all(add(index));
  const { files } = await index.getFiles();
  await close();
  return new Map(files.map(({ path, content }) => [path, Buffer.from(content).toString('base64')]));
}

function asHtml({ content, filters = {} }: CustomRecord): string {
  const blocks = content.replaceAll(
    /___PAGEFIND_WEIGHT___(\S+) (.*?)\. ___END_PAGEFIND_WEIGHT___ /g,
    '<p data-pagefind-weight="$1">$2</p>',
  );
  const spans = Object.entries(filters).flatMap(([name, values]) =>
    values.map(
      (value) =>
        `<span data-pagefind-filter="${name}[title]" title="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></span>`,
    ),
  );
  return `<html><body data-pagefind-body>${blocks}${spans.join('')}</body></html>`;
}
