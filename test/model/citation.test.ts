import { describe, expect, it } from 'vitest';
import { citationReader } from '../../site/model/citation.ts';
import { formatProvision } from '../../site/model/provision.ts';

const { find, parse } = citationReader([
  { id: 'sundhedsloven', names: ['Sundhedsloven', 'sundhedsloven', 'sul'], articles: false },
  { id: 'aeldreloven', names: ['ældreloven'], articles: false },
  { id: 'barnets-lov', names: ['Barnets lov'], articles: false },
  { id: 'su-loven', names: ['SU-loven'], articles: false },
  { id: 'lov-699', names: ['Lov nr. 699 af 20. juni 2025 om regionerne', 'lov 699'], articles: false },
  {
    id: 'lab',
    names: ['Lov om en aktiv beskæftigelsesindsats', 'beskæftigelsesindsatsloven', 'LAB-loven', 'LAB'],
    articles: false,
  },
  { id: 'gdpr', names: ['Databeskyttelsesforordningen', 'GDPR'], articles: true },
  { id: 'ai', names: ['Forordningen om kunstig intelligens', 'AI-forordningen', 'AI Act'], articles: true },
]);

/** What a query says: `law: provision | rest`. */
function said(query: string): string {
  const { citations, rest } = parse(query);
  const words = citations.map(({ law = '?', provision }) =>
    provision ? `${law}: ${formatProvision(provision).replaceAll('\u00A0', ' ')}` : law,
  );
  return [words.join('; '), ...(rest ? [rest] : [])].join(' | ');
}

describe('a citation is read however it is written', () => {
  it.each([
    ['sul 42a', 'sundhedsloven: § 42 a'],
    ['SUL 42 A', 'sundhedsloven: § 42 a'],
    ['sul § 42a', 'sundhedsloven: § 42 a'],
    ['sundhedsloven 42', 'sundhedsloven: § 42'],
    ['sundhedslovens § 42 a, stk. 2', 'sundhedsloven: § 42 a, stk. 2'],
    ['sundhedsloven, § 42 a', 'sundhedsloven: § 42 a'],
    ['§42 a stk 2', '?: § 42 a, stk. 2'],
    ['§42a stk.2', '?: § 42 a, stk. 2'],
    ['paragraf 42 a', '?: § 42 a'],
    ['§ 42 a i sundhedsloven', 'sundhedsloven: § 42 a'],
    ['§ 42 a (sundhedsloven)', 'sundhedsloven: § 42 a'],
    ['§ 5 i ældreloven', 'aeldreloven: § 5'],
    ['aeldreloven § 5', 'aeldreloven: § 5'],
    ['barnets lov § 7', 'barnets-lov: § 7'],
    ['su loven § 2, nr. 1, litra b', 'su-loven: § 2, nr. 1, litra b'],
    ['GDPR artikel 6, stk. 1, litra e', 'gdpr: artikel 6, stk. 1, litra e'],
    ['GDPR art. 6(1)(e)', 'gdpr: artikel 6, stk. 1, litra e'],
    ['art. 6(1)(e)', '?: artikel 6, stk. 1, litra e'],
    ['Article 6 (1) (e) GDPR', 'gdpr: artikel 6, stk. 1, litra e'],
    ['Article 6(1)(e) of the GDPR', 'gdpr: artikel 6, stk. 1, litra e'],
    ['artikel 6 stk 1 litra e i databeskyttelsesforordningen', 'gdpr: artikel 6, stk. 1, litra e'],
    ['artikel 6 i GDPR', 'gdpr: artikel 6'],
    ['gdpr 6', 'gdpr: artikel 6'],
    ['gdpr 6.1.e', 'gdpr: artikel 6, stk. 1, litra e'],
    ['AI Act art 5', 'ai: artikel 5'],
    ['ai-forordningens artikel 5', 'ai: artikel 5'],
    ['bilag III AI-forordningen', 'ai: bilag III'],
    ['annex iii', '?: bilag III'],
    ['section 42 a', '?: § 42 a'],
    ['LAB-lovens § 8', 'lab: § 8'],
    ['lov 699', 'lov-699'],
    ['lov nr 699 af 20 juni 2025 om regionerne', 'lov-699'],
  ])('%s → %s', (query, meaning) => expect(said(query)).toBe(meaning));
});

describe('a law is known by its name in every form', () => {
  it.each(['sundhedsloven', 'Sundhedslovens', 'sundhedslov', 'SUL'])('%s', (name) =>
    expect(said(name)).toBe('sundhedsloven'),
  );
  it.each(['lov om en aktiv beskæftigelsesindsats', 'LAB', 'beskæftigelsesindsatsloven'])('%s', (name) =>
    expect(said(name)).toBe('lab'),
  );
  it.each(["GDPR's", 'databeskyttelsesforordningens'])('%s', (name) => expect(said(name)).toBe('gdpr'));
});

describe('what is no citation stays', () => {
  it.each([
    ['må vi bruge AI efter § 42 a til journaler', '?: § 42 a | må vi bruge AI efter til journaler'],
    ['sundhedsloven journalisering', 'sundhedsloven | journalisering'],
    ['serviceloven §', ' | serviceloven'],
    ['2026', ' | 2026'],
    ['resultat', ' | resultat'],
    ['mål 2030', ' | mål 2030'],
  ])('%s', (query, meaning) => expect(said(query)).toBe(meaning));
});

describe('a running text', () => {
  it('tells where each citation stands, and carries the law along a list', () => {
    const text = 'Se sundhedslovens § 42 a og § 42 b samt art. 6.';
    const found = find(text).map(({ law, start, end }) => [law, text.slice(start, end)]);
    expect(found).toEqual([
      ['sundhedsloven', 'sundhedslovens § 42 a'],
      ['sundhedsloven', '§ 42 b'],
      [undefined, 'art. 6'],
    ]);
  });
  it('takes no number for a provision that is not marked as one', () => {
    expect(find('Sundhedsloven 2025 og GDPR 2016.').map(({ provision }) => provision)).toEqual([
      undefined,
      undefined,
    ]);
  });
});
