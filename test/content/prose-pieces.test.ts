import { expect, test } from 'vitest';
import { prosePieces } from '../../site/source/prose-pieces.ts';

test('Markdown is one piece of HTML, with headings that can be linked to and nothing that a browser would run', () => {
  expect(
    prosePieces(
      '## Hvad *gælder*?\n\nEn [vej](https://example.dk/?a=1&b="2") & `x<y`.\n\n3. a\n4. b\n\nhej\\\ndu',
    ),
  ).toEqual([
    '<h2 id="hvad-gælder">Hvad <em>gælder</em>?</h2>\n<p>En <a href="https://example.dk/?a=1&amp;b=%222%22">vej</a> &amp; <code>x&lt;y</code>.</p>\n<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>\n<p>hej<br/>\ndu</p>',
  ]);
});
test('headings of the same words have addresses of their own', () => {
  expect(prosePieces('## Nu\n\n## Nu')).toEqual(['<h2 id="nu">Nu</h2>\n<h2 id="nu-1">Nu</h2>']);
});
test('a component is a piece with its attributes and what stands within it', () => {
  expect(prosePieces('Se <Term id="hjemmel">*hjemlen*</Term>, <Provision law="lov" ref="§ 1" />.')).toEqual([
    '<p>Se ',
    { name: 'Term', props: { id: 'hjemmel' }, within: ['<em>hjemlen</em>'] },
    ', ',
    { name: 'Provision', props: { law: 'lov', ref: '§ 1' }, within: [] },
    '.</p>',
  ]);
});
test("a table's cells are pieces, so that their alignment does not become a style", () => {
  const pieces = prosePieces('| a |\n|--:|\n| 1 |');
  expect(pieces.filter((piece) => typeof piece !== 'string')).toEqual([
    { name: 'th', props: { style: 'text-align: right' }, within: ['a'] },
    { name: 'td', props: { style: 'text-align: right' }, within: ['1'] },
  ]);
});
test.each(['{process.env.HOME}', 'import x from "fs"', '<Term id={1} />', '<Term {...a} />'])(
  'what could run is refused where prose is rendered too: %s',
  (body) => {
    expect(() => prosePieces(body)).toThrow('npm run check');
  },
);
