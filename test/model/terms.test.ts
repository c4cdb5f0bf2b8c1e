import { describe, expect, it } from 'vitest';
import { markedTerms, termsIn, withoutTags } from '../../site/model/terms.ts';
import { build } from './builders.ts';

const found = (title: string, text: string, language: 'da' | 'en' = 'da'): boolean =>
  termsIn([text], [build.terms({ title })], language).length > 0;

describe('the terms in a text', () => {
  it.each([
    ['Drift', 'når AI er i drift.'],
    ['Drift', 'Driften begynder'],
    ['Hjemmel', 'uden hjemlen, der'],
    ['Hjemmel', 'klare hjemlers'],
    ['Løst', 'de løste barrierer'],
    ['Målbillede', 'målbilledets mål'],
    ['Bestemmelse', 'Bestemmelserne'],
    ['Danske Regioner', 'siger Danske Regioner,'],
    ['KL', 'KL’s svar til KL.'],
    ['AI-forordningen', '(AI-forordningen)'],
    ['Stand pr.', 'Stand pr. 2026'],
  ])('%s stands in "%s"', (title, text) => expect(found(title, text)).toBe(true));

  it.each([
    ['Drift', 'driftige folk og en bedrift'],
    ['Drift', 'sommer-drift'],
    ['KL', 'kl. 12, Kla'],
    ['AI', 'hai'],
    ['AI', 'ai-forordningen'],
    ['Løst', 'løsning'],
    ['Stand pr.', 'Stand pro'],
    ['Hjemmel', 'hjem'],
  ])('%s does not stand in "%s"', (title, text) => expect(found(title, text)).toBe(false));

  it('are found by their own name alone, each once, in the order of the glossary', () => {
    const terms = [
      build.terms({ id: 'b', title: 'Indsats', aliases: ['projekt'] }),
      build.terms({ id: 'a', title: 'Drift' }),
    ];
    const ids = (...texts: string[]) => termsIn(texts, terms, 'da').map(({ id }) => id);
    expect(ids('et projekt')).toEqual([]);
    expect(ids('drift og drift', 'indsatsen')).toEqual(['b', 'a']);
  });

  it('in English have English forms', () => {
    expect(found('Barrier', 'two barriers', 'en')).toBe(true);
    expect(found('Barrier', 'barriererne', 'en')).toBe(false);
  });
});

it('the terms that are marked in a prose', () => {
  expect([...markedTerms('<Term id="a">x</Term> <Term\n  id="b-2">y</Term> <Source id="c" />')]).toEqual([
    'a',
    'b-2',
  ]);
});

it('a prose without its tags has its words, and none of what stands in the tags', () => {
  expect(withoutTags('En <Term id="drift">prøve</Term>.').replace(/\s+/g, ' ')).toBe('En prøve .');
});
