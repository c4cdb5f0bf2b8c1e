import { expect, test } from 'vitest';
import { proseBlocks } from '../../site/source/prose.ts';

const blocks = (body: string): string[] =>
  proseBlocks(body).map((block) =>
    block.map(({ text, mention, href }) => mention ?? `${text}${href ? `(${href})` : ''}`).join(' '),
  );

test.for<[string, string, string[]]>([
  [
    'headings, paragraphs and items are blocks',
    '## Et\n\nTo\ntre.\n\n- fire\n- fem\n',
    ['Et', 'To tre.', 'fire', 'fem'],
  ],
  ['so are the cells of a table', '| a | b |\n|---|---|\n| c | d |\n', ['a', 'b', 'c', 'd']],
  ['a mark within a word leaves it one word', 'hjem**mel**, *altså* `x`', ['hjemmel, altså x']],
  [
    'a link is its words with its address',
    '[to ord](https://a.example), og',
    ['to(https://a.example) ord,(https://a.example) og'],
  ],
  ['a term is its words', 'En <Term id="hjemmel">hjemmel</Term>.', ['En hjemmel.']],
  [
    'a source, a provision and a number are mentions',
    'Det <Source id="a" /> <Provision law="gdpr" ref="art. 6" /> <Fact indicator="b" value="target" />.',
    ['Det sources/a laws/gdpr art. 6 indicators/b .'],
  ],
  ['a figure is a block', 'Før.\n\n<Figure indicator="b" />\n', ['Før.', 'indicators/b']],
  ['a note is what is in it', '<Note>Kontekst.</Note>\n', ['Kontekst.']],
  ['nothing is no block', '\n\n', []],
])('%s', ([, body, expected]) => expect(blocks(body)).toEqual(expected));

test('what is no MDX is refused', () => {
  expect(() => proseBlocks('<Note>')).toThrow();
});
