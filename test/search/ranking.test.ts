import { describe, expect, test } from 'vitest';
import { builtIndex } from './open-index.ts';
import { indexPages, onePage } from './small-index.ts';

const text = 'Om ansigtsgenkendelse i kommunen.';

describe('of pages that say the same', async () => {
  const { paths } = await indexPages([
    onePage('/liste/', { text, list: true }),
    onePage('/side/', { text }),
    onePage('/lov/', { text, filters: { law: ['sundhedsloven'] } }),
    onePage('/aaben/', { text, filters: { status: ['Ikke i gang'] } }),
    onePage('/loest/', { text, filters: { status: ['Løst'] } }),
  ]);

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
] as const)('the name of a kind, “%s”, leads to its entries and their list', async ([query, beginning]) => {
  const { paths } = builtIndex('da');
  const [first = '', ...others] = (await paths(query)).slice(0, 3);
  expect(first).toMatch(new RegExp(`^${beginning}.+`));
  for (const path of others) expect(path).toMatch(new RegExp(`^${beginning}`));
});

test('Danish and English are kept apart', async () => {
  const [da, en] = [builtIndex('da'), builtIndex('en')];
  expect((await da.paths('AI')).filter((path) => path.startsWith('/en/'))).toEqual([]);
  expect((await en.paths('AI')).filter((path) => !path.startsWith('/en/'))).toEqual([]);
});
