import { describe, expect, it } from 'vitest';
import { parseProvision, type Provision } from '../../../site/model/provision.ts';

const NBSP = '\u00A0';
const section = (number: string, parts: Partial<Provision> = {}): Provision => ({
  kind: 'section',
  number,
  ...parts,
});
const article = (number: string, parts: Partial<Provision> = {}): Provision => ({
  kind: 'article',
  number,
  ...parts,
});
const annex = (number: string, parts: Partial<Provision> = {}): Provision => ({
  kind: 'annex',
  number,
  ...parts,
});

describe('a section of a Danish act', () => {
  const full = section('42', { suffix: 'a', subsection: '2', item: '1', letter: 'b' });
  it.each([
    ['§ 42', section('42')],
    ['§42', section('42')],
    ['paragraf 42', section('42')],
    ['Paragraffen 42', section('42')],
    ['§ 42 a', section('42', { suffix: 'a' })],
    ['§42a', section('42', { suffix: 'a' })],
    ['§ 42a', section('42', { suffix: 'a' })],
    ['§ 42 A', section('42', { suffix: 'a' })],
    ['§ 7 Ø', section('7', { suffix: 'ø' })],
    ['§ 7 a\u030A', section('7', { suffix: 'å' })],
    ['§ 42 a, stk. 2', section('42', { suffix: 'a', subsection: '2' })],
    ['§42a stk 2', section('42', { suffix: 'a', subsection: '2' })],
    ['§42a,stk.2', section('42', { suffix: 'a', subsection: '2' })],
    ['§ 42 stk. 2', section('42', { subsection: '2' })],
    ['§ 42 a, stykke 2', section('42', { suffix: 'a', subsection: '2' })],
    ['§ 42, nr. 3', section('42', { item: '3' })],
    ['§ 42, litra b', section('42', { letter: 'b' })],
    ['§ 42 a, stk. 2, nr. 1, litra b', full],
    ['§ 42 a stk. 2 nr 1 lit. b', full],
    ['PARAGRAF 42 A, STK. 2, NR. 1, LITRA B', full],
    ['§ 42 a, stykke 2, nummer 1, litra b', full],
    [`§${NBSP}42${NBSP}a,${NBSP}stk.${NBSP}2,${NBSP}nr.${NBSP}1,${NBSP}litra${NBSP}b`, full],
    ['  § 42 a, stk. 2, nr. 1, litra b  ', full],
    ['§ 205, stk. 10, nr. 12', section('205', { subsection: '10', item: '12' })],
    ['section 42 a, subsection 2, item 1, letter b', full],
  ])('%j is read', (text, provision) => expect(parseProvision(text)).toEqual(provision));
});

describe('a sentence of a subsection', () => {
  const second = section('42', { suffix: 'a', subsection: '2', sentence: '2' });
  it.each([
    ['§ 42 a, stk. 2, 2. pkt.', second],
    ['§42a stk 2 2 pkt', second],
    ['§ 42 a, stk. 2, 2.pkt', second],
    ['§ 42 a, stk. 2, 2. punktum', second],
    ['§ 42 a, stk. 2, andet punktum', second],
    ['§ 42 a, stk. 2, ANDET PKT.', second],
    ['§ 42 a, subsection 2, sentence 2', second],
    ['§ 42 a, subsection 2, second sentence', second],
    ['§ 42 a, 1. pkt.', section('42', { suffix: 'a', sentence: '1' })],
    ['§ 42 1. pkt.', section('42', { sentence: '1' })],
    ['§ 16, stk. 1, nr. 3, 4. pkt.', section('16', { subsection: '1', item: '3', sentence: '4' })],
    ['§ 9, stk. 1, 12. pkt.', section('9', { subsection: '1', sentence: '12' })],
    ['artikel 13, stk. 1, første punktum', article('13', { subsection: '1', sentence: '1' })],
    ['artikel 22(3), 1. pkt.', article('22', { subsection: '3', sentence: '1' })],
    ['Article 27(1), first sentence', article('27', { subsection: '1', sentence: '1' })],
  ])('%j is read', (text, provision) => expect(parseProvision(text)).toEqual(provision));
});

describe('a point of an annex or an article', () => {
  const point = annex('III', { item: '5' });
  const letterB = annex('III', { item: '5', letter: 'b' });
  it.each([
    ['bilag III, punkt 5', point],
    ['bilag III, pkt. 5', point],
    ['bilag III, nr. 5', point],
    ['bilag III punkt 5', point],
    ['Annex III, point 5', point],
    ['point 5 of Annex III', point],
    ['Annex III(5)', point],
    ['bilag III, punkt 5, litra b', letterB],
    ['bilag III, punkt 5, litra b)', letterB],
    ['bilag III, nr. 5, litra b', letterB],
    ['BILAG III, NR. 5, LITRA B', letterB],
    ['annex III, point 5(b)', letterB],
    ['Annex III, point 5 (b)', letterB],
    ['Annex III, point 5, letter b', letterB],
    ['point 5(b) of Annex III', letterB],
    ['Annex III(5)(b)', letterB],
    ['artikel 3, nr. 1)', article('3', { item: '1' })],
    ['Article 4, point (11)', article('4', { item: '11' })],
    ['point (11) of Article 4', article('4', { item: '11' })],
    ['Article 6(1), point (e)', article('6', { subsection: '1', letter: 'e' })],
    ['point (e) of Article 6(1)', article('6', { subsection: '1', letter: 'e' })],
    ['Article 6, paragraph 1, point (e)', article('6', { subsection: '1', letter: 'e' })],
  ])('%j is read', (text, provision) => expect(parseProvision(text)).toEqual(provision));
});

describe('an article or annex of an EU act', () => {
  const letterE = article('6', { subsection: '1', letter: 'e' });
  it.each([
    ['art. 6', article('6')],
    ['art 6', article('6')],
    ['artikel 6', article('6')],
    ['Article 6', article('6')],
    ['ARTIKEL 6', article('6')],
    ['artikel 5a', article('5', { suffix: 'a' })],
    ['art. 6, stk. 1', article('6', { subsection: '1' })],
    ['art. 6, stk. 1, litra e', letterE],
    ['artikel 6, stk. 1, litra e)', letterE],
    ['artikel 9, stk. 2, litra g', article('9', { subsection: '2', letter: 'g' })],
    ['art. 4, nr. 11', article('4', { item: '11' })],
    ['art. 6(1)(e)', letterE],
    ['Art. 6 (1) (E)', letterE],
    ['art. 6(1)', article('6', { subsection: '1' })],
    ['bilag III', annex('III')],
    ['BILAG iii', annex('III')],
    ['Annex IV', annex('IV')],
    ['bilag 2', annex('2')],
    ['bilag III, nr. 5', annex('III', { item: '5' })],
    [`bilag${NBSP}III`, annex('III')],
  ])('%j is read', (text, provision) => expect(parseProvision(text)).toEqual(provision));
});

describe('what is not wholly a reference is not read', () => {
  it.each(
    [
      ['', ' ', '§', '§ a', '42', '42 a', 'stk. 2', 'sundhedsloven', 'artikel', 'bilag', 'bilag lov'],
      ['§ 42 ab', '§42ab', '§ 42 a b', '§ 42 2', '§ 42-43', '§§ 42 og 43', '§ 42 og 43'],
      [
        'GDPR art. 6',
        'GDPR artikel 6, stk. 1',
        'art. 6 GDPR',
        'art. 6, stk. 1, litra e, GDPR',
        'sundhedslovens § 42 a',
      ],
      [
        '§ 42 i sundhedsloven',
        'se § 42',
        '§ 42.',
        '§ 42 a, stk. 2 og 3',
        '§ 42 a, stk. b',
        '§ 42, nr. x',
        '§ 42, litra 2',
      ],
      [
        '§ 42, litra ab',
        '§ 42, stk. 2, stk. 3',
        '§ 42, litra b, nr. 1',
        '§ 42, nr. 1, stk. 2',
        'art. 6(e)',
        'art. 6(1)(e)(f)',
      ],
      [
        '§ 42, 2. og 3. pkt.',
        '§ 42, 2. pkt., stk. 2',
        '§ 42, pkt. 2',
        '§ 42, punkt 2',
        '§ 42, andet',
        '§ 42, 2.',
      ],
      [
        'bilag III, punkt b',
        'Annex III, point 5(b)(c)',
        'Annex III, point 5(b), letter c',
        'point 5 of',
        'point of Annex III',
      ],
      ['art. 6(1), stk. 2', 'Annex III(5), point 6', 'section 42 of the Act', '§ 42, sjette punktum'],
      ['art. 6(1', 'artikel VI', 'bilag A', 'bilag IIIa', 'afsnit 3', '<b>§ 42</b>', '§ 42\u200B'],
    ].flat(),
  )('%j', (text) => expect(parseProvision(text)).toBeUndefined());
});

it('an optional part that is not written is not there at all', () => {
  expect(Object.keys(parseProvision('§ 42') ?? {})).toEqual(['kind', 'number']);
  expect(Object.keys(parseProvision('art. 6(1)') ?? {})).toEqual(['kind', 'number', 'subsection']);
});
