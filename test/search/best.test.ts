import { describe, expect, test } from 'vitest';
import { languageRules } from '../../site/search/language/rules.ts';
import { answerEarly } from '../../site/search/search.ts';
import { openStore } from '../../site/search/store.ts';

const table = {
  laws: [
    {
      id: 'sul',
      names: ['sundhedsloven', 'sul'],
      articles: false,
      title: 'sundhedsloven',
      path: '/love/sul/',
    },
    { id: 'gdpr', names: ['GDPR'], articles: true, title: 'GDPR', path: '/love/gdpr/' },
  ],
  provisions: [
    ['sul', '42a'],
    ['sul', '42a-stk-2'],
    ['gdpr', 'art-6-stk-1-litra-e'],
    ['gdpr', 'art-6-stk-3'],
  ].map(([law = '', slug = '']) => ({ law, slug, title: `${law} ${slug}`, path: `/love/${law}/${slug}/` })),
};
const read: string[] = [];
const store = openStore(
  'da',
  (path) => {
    read.push(path);
    return path === '/soeg/love.json'
      ? Promise.resolve(JSON.stringify(table))
      : Promise.reject(new Error(path));
  },
  () => Promise.reject(new Error('The engine was asked for.')),
);

describe('the best answer', () => {
  test.for([
    ['sundhedsloven', ['/love/sul/']],
    ['hvad er sundhedslovens', ['/love/sul/']],
    ['§ 42 a', ['/love/sul/42a/']],
    ['sul 42a stk 2', ['/love/sul/42a-stk-2/']],
    ['§ 42 a, stk. 7', ['/love/sul/42a/']],
    ['§ 42', ['/love/sul/42a/', '/love/sul/42a-stk-2/']],
    ['GDPR art. 6', ['/love/gdpr/art-6-stk-1-litra-e/', '/love/gdpr/art-6-stk-3/']],
    ['GDPR art. 66', ['/love/gdpr/']],
    ['§ 99', []],
    ['sundhedsloven journal', []],
    ['', []],
  ] as const)('to “%s” is %s', async ([query, paths]) => {
    const answers = await answerEarly({ query, filters: {} }, store, languageRules.da);
    expect(answers.map(({ path }) => path)).toEqual(paths);
  });

  test('needs one small file and nothing of the index', () =>
    expect(new Set(read)).toEqual(new Set(['/soeg/love.json'])));
});
