import { expect, test } from 'vitest';
import { readPage } from '../../scripts/search/read-page.ts';

const facts = { title: 'T', summary: '', kind: 'Lov', list: false, filters: {}, terms: [] };
const page = (body: string, lang = 'da') =>
  `<!doctype html><html lang="${lang}"><body><p>ude</p><div data-search='${JSON.stringify(facts)}'>${body}</div></body></html>`;
const texts = (body: string) => readPage('/x/', page(body))?.blocks.map(({ text }) => text);

test('a page is read block by block, and nothing runs on into the next', () => {
  expect(
    texts(
      '<dl><dt>Henvisning</dt><dd>LBK <b>nr.</b> 275</dd></dl><ul><li>a</li><li>b</li></ul>c<br>d<p><a>e</a><span>f</span></p>',
    ),
  ).toEqual(['Henvisning', 'LBK nr. 275', 'a', 'b', 'c d', 'e f']);
});
test('what is hidden, the way about the site, and what is there to be copied are left out', () => {
  expect(
    texts(
      '<nav>a</nav><p hidden>b</p><p aria-hidden="true">c</p><p class="x copy">d</p><p class="eyebrow">d</p><button>e</button><p>f</p>',
    ),
  ).toEqual(['f']);
});
test('headings and the lead are told from text', () => {
  expect(readPage('/x/', page('<p class="lead">l</p><h2>a <em>b</em></h2><p>c</p>'))?.blocks).toEqual([
    { text: 'l', heading: true },
    { text: 'a b', heading: true },
    { text: 'c' },
  ]);
});
test('the language is that of the page, wherever it stands', () => {
  expect(readPage('/hvor/som/helst/', page('', 'en'))?.language).toBe('en');
  expect(() => readPage('/x/', page('', 'fr'))).toThrow('fr');
});
test("words of another language are told from the page's own", () => {
  expect(
    readPage('/x/', page('<p>AI <span lang="en">act <b lang="da">lov</b></span>, c</p>'))?.blocks,
  ).toEqual([{ text: 'AI act lov, c', own: 'AI lov, c' }]);
});
test('a page without data-search is not found', () => {
  expect(readPage('/x/', '<html lang="da"><body><p>a</p></body></html>')).toBeUndefined();
});
