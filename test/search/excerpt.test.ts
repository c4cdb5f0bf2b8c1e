import { describe, expect, test } from 'vitest';
import { citationReader } from '../../site/model/citation.ts';
import { excerptOf } from '../../site/search/excerpt.ts';
import { languageRules } from '../../site/search/language/rules.ts';
import { builtIndex } from './open-index.ts';

const reader = citationReader([{ id: 'sundhedsloven', names: ['sundhedsloven'], articles: false }]);
const excerpt = (blocks: string[], terms: string[], summary = 'Resumé.') =>
  excerptOf({ summary, blocks }, new Set(terms), languageRules.da, reader);
const marked = (parts: ReturnType<typeof excerpt>) =>
  parts.map(({ text, marked: on }) => (on ? `[${text}]` : text)).join('');

describe('the excerpt of a result', () => {
  test('is the sentence that has most of what was looked for, in whatever form', () => {
    const blocks = ['Barriererne er mange. Der er hjemmel til at fjerne barrieren med en lov.', 'Hjemmel.'];
    expect(marked(excerpt(blocks, ['barrier', 'hjeml']))).toBe(
      'Der er [hjemmel] til at fjerne [barrieren] med en lov.',
    );
  });
  test('marks a citation as one, by whichever of its terms was found', () => {
    expect(
      marked(
        excerpt(['Det følger af sundhedslovens § 42 a, stk. 2, i loven.'], ['sundhedsloven.paragraf42a']),
      ),
    ).toBe('Det følger af [sundhedslovens § 42 a, stk. 2], i loven.');
  });
  test('keeps the blocks of a page apart', () => {
    expect(marked(excerpt(['Henvisning', 'LBK nr. 275 af 12. marts 2025'], ['lbk']))).toBe(
      '[LBK] nr. 275 af 12. marts 2025',
    );
  });
  test('is the summary where no sentence has any of it', () => {
    expect(marked(excerpt(['Noget andet.'], ['barrier']))).toBe('Resumé.');
  });
  test('is cut at words, with its first mark within', () => {
    const parts = excerpt([`${'ord og mere '.repeat(60)}barriere ${'og mere '.repeat(60)}`], ['barrier']);
    const text = parts.map((part) => part.text).join('');
    expect(text.length).toBeLessThan(290);
    expect(text).toMatch(/^… \w+ .*barriere.* …$/);
    expect(parts.filter((part) => part.marked).map((part) => part.text)).toEqual(['barriere']);
  });
});

test.for(['§ 42 a', 'GDPR art. 6', 'barriererne', 'sul', 'hjemmel drift'])(
  'no excerpt for “%s” shows a term of the index',
  async (query) => {
    const { ask, store } = builtIndex('da');
    const { pages, terms } = await ask(query);
    const siteReader = citationReader((await store.laws()).laws);
    expect(pages.length).toBeGreaterThan(0);
    for (const number of pages) {
      const text = excerptOf(await store.page(number), terms, languageRules.da, siteReader)
        .map((part) => part.text)
        .join('');
      expect(text).not.toMatch(/paragraf\d|artikel\d|lov\.\w|\.stk|undefined/);
      expect(text.trim()).not.toBe('');
    }
  },
);
