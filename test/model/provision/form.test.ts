import { describe, expect, it } from 'vitest';
import {
  formatProvision,
  parseProvision,
  provisionSlug,
  provisionToken,
} from '../../../site/model/provision.ts';
import { languages } from '../../../site/model/language.ts';
import { read } from './read.ts';

describe('each provision has one shown form, one address and one search word', () => {
  it.each([
    ['§42', '§ 42', '42', 'paragraf42'],
    ['§42A', '§ 42 a', '42a', 'paragraf42a'],
    ['§42a stk 2', '§ 42 a, stk. 2', '42a-stk-2', 'paragraf42a'],
    [
      '§ 42 a, stk. 2, nr. 1, litra b',
      '§ 42 a, stk. 2, nr. 1, litra b',
      '42a-stk-2-nr-1-litra-b',
      'paragraf42a',
    ],
    ['art. 6(1)(e)', 'artikel 6, stk. 1, litra e', 'art-6-stk-1-litra-e', 'artikel6'],
    ['artikel 5a', 'artikel 5 a', 'art-5a', 'artikel5a'],
    ['annex iii', 'bilag III', 'bilag-iii', 'bilagiii'],
    ['bilag 2', 'bilag 2', 'bilag-2', 'bilag2'],
    ['§42a stk 2 2. punktum', '§ 42 a, stk. 2, 2. pkt.', '42a-stk-2-pkt-2', 'paragraf42a'],
    ['bilag III, nr. 5', 'bilag III, punkt 5', 'bilag-iii-nr-5', 'bilagiii'],
    ['annex III, point 5(b)', 'bilag III, punkt 5, litra b', 'bilag-iii-nr-5-litra-b', 'bilagiii'],
  ])('%s is shown as "%s"', (text, shown, slug, token) => {
    expect(formatProvision(read(text))).toBe(shown.replace(/(?<!,) /g, '\u00A0'));
    expect(provisionSlug(read(text))).toBe(slug);
    expect(provisionToken(read(text))).toBe(token);
  });
});

it.each([
  ['§ 42 a, stk. 2, 2. pkt.', 'section 42 a, subsection 2, sentence 2'],
  ['art. 6, stk. 1, litra e', 'Article 6(1)(e)'],
  ['artikel 4, nr. 11', 'Article 4(11)'],
  ['artikel 13, stk. 1, første punktum', 'Article 13(1), sentence 1'],
  ['bilag III', 'Annex III'],
  ['bilag III, punkt 5', 'Annex III, point 5'],
  ['bilag III, punkt 5, litra b', 'Annex III, point 5(b)'],
])('%s is in English %s', (text, shown) => {
  expect(formatProvision(read(text), 'en').replaceAll('\u00A0', ' ')).toBe(shown);
});

it('the shown form reads back as the same provision, in both languages', () => {
  for (const text of [
    '§ 42',
    '§42a',
    '§ 7 Ø',
    '§ 42 a, stk. 2, nr. 1, litra b',
    'art. 6(1)(e)',
    'bilag III, nr. 5',
    'bilag III, punkt 5, litra b',
    'bilag IV, stk. 2',
    '§ 42 a, stk. 2, nr. 1, litra b, 3. pkt.',
    'artikel 13, stk. 1, første punktum',
  ])
    for (const language of languages)
      expect(parseProvision(formatProvision(read(text), language))).toEqual(read(text));
});

it('an address is plain ASCII also where the section has a Danish letter', () => {
  expect(provisionSlug(read('§ 7 Æ'))).toBe('7ae');
  expect(provisionSlug(read('§ 7 Ø'))).toBe('7oe');
  expect(provisionSlug(read('§ 7 Å'))).toBe('7aa');
  expect(provisionSlug(read('§ 7, litra ø'))).toBe('7-litra-oe');
});

it('different provisions have different addresses', () => {
  const texts = [
    [
      '§ 4',
      '§ 42',
      '§ 42 a',
      '§ 42 a, stk. 2',
      '§ 42, stk. 2',
      '§ 42, nr. 2',
      '§ 42, litra a',
      '§ 42, stk. 2, nr. 2',
      '§ 42, stk. 2, 2. pkt.',
      '§ 42, 2. pkt.',
    ],
    [
      'art. 42',
      'art. 42 a',
      'art. 42, litra a',
      'bilag 42',
      'bilag IV',
      'bilag IV, nr. 2',
      '§ 42 æ',
      '§ 42 ø',
      '§ 42 å',
    ],
  ].flat();
  const slugs = texts.map((text) => provisionSlug(read(text)));
  expect(new Set(slugs).size).toBe(texts.length);
  expect(slugs.filter((slug) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug))).toEqual([]);
});
