import { expect, test } from 'vitest';
import { builtIndex } from './open-index.ts';

const HEALTH = '/love/sundhedsloven/42a/';
const TASK = '/love/gdpr/art-6-stk-1-litra-e/';

test.for([
  ...[
    'sul 42a',
    'SUL 42 a',
    'sul § 42a',
    'sul §42 a',
    '§42a',
    '§ 42 a',
    '§42 a stk 2',
    '§ 42 a, stk. 2',
    '§42a stk.2 nr 1',
    'paragraf 42a',
    'paragraf 42 a',
    'sundhedsloven 42a',
    'sundhedsloven 42',
    'sundhedslovens § 42 a',
    'sundhedsloven § 42 a, stk. 2',
    'Sundhedslov § 42 A',
    '§ 42 a i sundhedsloven',
    '§ 42 a sundhedsloven',
    'sundhedslovns § 42 a',
  ].map((query) => [query, HEALTH] as const),
  ...[
    'art. 6(1)(e)',
    'art 6 (1) (e)',
    'artikel 6, stk. 1, litra e',
    'GDPR artikel 6, stk. 1, litra e',
    'gdpr art. 6 stk 1 litra e',
    'GDPR art. 6(1)(e)',
    'gdpr 6.1.e',
    'GDPR 6, stk. 1, litra e',
    'Article 6(1)(e) GDPR',
    'artikel 6 stk 1 litra e i databeskyttelsesforordningen',
    'databeskyttelsesforordningens artikel 6, stk. 1, litra e',
    'persondataforordningen art 6, stk. 1, litra e',
  ].map((query) => [query, TASK] as const),
  ['art. 6, stk. 3', '/love/gdpr/art-6-stk-3/'],
  ['gdpr artikel 6(3)', '/love/gdpr/art-6-stk-3/'],
  ['GDPR art 9(2)(g)', '/love/gdpr/art-9-stk-2-litra-g/'],
  ['artikel 9 stk 2 litra g', '/love/gdpr/art-9-stk-2-litra-g/'],
  ['sul', '/love/sundhedsloven/'],
  ['sundhedsloven § 999', '/love/sundhedsloven/'],
  ['AI Act art 5', '/love/ai-forordningen/'],
  ['bilag III AI-forordningen', '/love/ai-forordningen/'],
  ['lov 699', '/love/lov-699-2025/'],
  ['lov om social service', '/love/serviceloven/'],
] as const)('“%s” leads first to %s', async ([query, page]) => {
  const { paths } = builtIndex('da');
  expect((await paths(query))[0]).toBe(page);
});

test.for([
  ['Health Act section 42 a', '/en/love/sundhedsloven/42a/'],
  ['section 42 a', '/en/love/sundhedsloven/42a/'],
  ['sundhedsloven § 42 a', '/en/love/sundhedsloven/42a/'],
  ['Article 6(1)(e) of the GDPR', '/en/love/gdpr/art-6-stk-1-litra-e/'],
  ['AI Act', '/en/love/ai-forordningen/'],
] as const)('in English, “%s” leads first to %s', async ([query, page]) => {
  const { paths } = builtIndex('en');
  expect((await paths(query))[0]).toBe(page);
});

test('a provision of one law does not lead to the same number of another', async () => {
  const { paths } = builtIndex('da');
  expect(await paths('serviceloven § 42 a')).not.toContain(HEALTH);
});
