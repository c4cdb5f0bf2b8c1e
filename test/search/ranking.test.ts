import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../scripts/search/build-index.ts';
import type { SearchPage } from '../../scripts/search/read-page.ts';
import { languageRules } from '../../site/search/language/rules.ts';
import { INDEX_FOLDER } from '../../site/search/index-format.ts';
import { runSearch } from '../../site/search/search.ts';
import { openStore } from '../../site/search/store.ts';
import { builtIndex } from './open-index.ts';

const text = 'Om ansigtsgenkendelse i kommunen.';
const block = { text, own: text, heading: false };
const page = (
  path: string,
  more: Partial<SearchPage['facts']>,
  language: 'da' | 'en' = 'da',
): SearchPage => ({
  path,
  language,
  facts: { title: 'En side', summary: '', kind: 'Side', list: false, filters: {}, terms: [], ...more },
  blocks: [block],
});

describe('of pages that say the same', () => {
  const files = buildIndex(
    'da',
    [
      page('/liste/', { list: true }),
      page('/side/', {}),
      page('/lov/', { filters: { law: ['sundhedsloven'] } }),
      page('/aaben/', { filters: { status: ['Ikke i gang'] } }),
      page('/loest/', { filters: { status: ['Løst'] } }),
    ],
    { laws: [], provisions: [] },
  );
  const store = openStore('da', (path) =>
    Promise.resolve(
      path.endsWith('love.json')
        ? '{"laws":[],"provisions":[]}'
        : (files.get(path.slice(INDEX_FOLDER.length + 1)) ?? ''),
    ),
  );
  const paths = async (query: string, filters = {}) => {
    const { pages } = await runSearch({ query, filters }, store, languageRules.da);
    return Promise.all(pages.map(async (number) => (await store.page(number)).path));
  };

  test('a resolved barrier is first, then other barriers, laws, pages, and lists last', async () => {
    expect(await paths('ansigtsgenkendelse')).toEqual(['/loest/', '/aaben/', '/lov/', '/side/', '/liste/']);
  });
  test('a filter lets through only its own, with or without a word', async () => {
    expect(await paths('ansigtsgenkendelse', { status: 'Løst' })).toEqual(['/loest/']);
    expect(await paths('', { status: 'Løst' })).toEqual(['/loest/']);
    expect(await paths('', { status: 'Findes ikke' })).toEqual([]);
  });
  test('a word of no meaning by itself finds nothing', async () => expect(await paths('og')).toEqual([]));
});

test.for(['AI', 'hjemmel', 'profilering', 'journal', 'sundhedsloven', 'kommune'])(
  '“%s” leads to an entry before any list',
  async (query) => {
    const { paths } = builtIndex('da');
    const lists = ['/barrierer/', '/love/', '/kilder/', '/nyt/', '/ordbog/', '/indsatser/', '/sagsomraader/'];
    expect(lists).not.toContain((await paths(query))[0]);
  },
);

test.for([
  ['barriererne', '/barrierer/'],
  ['indsatser', '/indsatser/'],
  ['sagsområder', '/sagsomraader/'],
] as const)('the name of a kind, “%s”, leads to its entries', async ([query, beginning]) => {
  const { paths } = builtIndex('da');
  for (const path of (await paths(query)).slice(0, 3)) expect(path).toMatch(new RegExp(`^${beginning}.+`));
});

test('Danish and English are kept apart', async () => {
  const [da, en] = [builtIndex('da'), builtIndex('en')];
  expect((await da.paths('AI')).filter((path) => path.startsWith('/en/'))).toEqual([]);
  expect((await en.paths('AI')).filter((path) => !path.startsWith('/en/'))).toEqual([]);
});
