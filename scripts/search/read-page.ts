import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import type { Language } from '../../site/model/language.ts';
import { languages } from '../../site/model/language.ts';
import type { PageFacts } from '../../site/search/index-format.ts';

/** A built page as the index takes it in. */
export type SearchPage = {
  path: string;
  language: Language;
  facts: PageFacts;
  /** Its paragraphs, list items, cells and headings, in order. */
  blocks: Block[];
};

/** `own` is the text without what is marked as of another language, which no mistyped word is taken for; a lead counts as a heading. */
type Block = { text: string; own: string; heading: boolean };

/** Reads a page's HTML; undefined where it has nothing to be found by (no `data-search`). */
export function readPage(path: string, html: string): SearchPage | undefined {
  const mark = html.indexOf(' data-search=');
  if (mark === -1) return undefined;
  const lang = LANG.exec(html)?.[1];
  const language = languages.find((known) => known === lang);
  if (!language) throw new Error(`${path}: lang="${lang ?? ''}" er ikke et sprog, som søgningen kender.`);
  // most of a page are its styles and the way about the site: only what is searched is parsed
  const end = html.indexOf('</main>', mark);
  const [body] = parseFragment(
    html.slice(html.lastIndexOf('<', mark), end === -1 ? undefined : end),
  ).childNodes;
  if (!body || !('tagName' in body)) throw new Error(`${path}: data-search står ikke på et element.`);
  const facts = JSON.parse(attributeOf(body, 'data-search') ?? '') as PageFacts;
  return { path, language, facts, blocks: blocksOf(body, language) };
}

const LANG = /<html\b[^>]*\blang="([^"]*)"/;
const SKIPPED = new Set(['nav', 'script', 'style', 'template', 'svg', 'form', 'button', 'noscript']);
// what is there to be copied, such as the page's own address, and the line above the heading, which repeats its name and status
const UNSAID = ['copy', 'eyebrow'];
// what runs on in one line with its neighbours; everything else begins a block of its own
const INLINE = new Set(
  'a abbr b bdi bdo br cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

function blocksOf(body: Element, language: Language): Block[] {
  const blocks: Block[] = [];
  let text = '';
  let own = '';
  let foreign = false;
  let mixed = false;
  let heading = false;
  const close = (): void => {
    const whole = text.replace(/\s+/g, ' ').trim();
    // one string for both, where they are the same: ten thousand pages are held at once
    if (whole) blocks.push({ text: whole, own: mixed ? own : whole, heading });
    text = '';
    own = '';
    mixed = false;
  };
  const add = (value: string): void => {
    text += value;
    if (foreign) mixed = true;
    else own += value;
  };
  const walk = (node: Node): void => {
    if (node.nodeName === '#text') add((node as TextNode).value);
    if (!('childNodes' in node)) return;
    const element = 'tagName' in node ? node : undefined;
    if (element && isSkipped(element)) return;
    if (element?.tagName === 'br') add(' ');
    const isBlock = element !== undefined && !INLINE.has(element.tagName);
    if (isBlock) close();
    const outer = { heading, foreign };
    foreign = ((element && attributeOf(element, 'lang')) ?? (foreign ? '' : language)) !== language;
    heading ||= /^h[1-6]$/.test(node.nodeName) || (element !== undefined && hasClass(element, 'lead'));
    node.childNodes.forEach((child, index) => {
      // two elements side by side are two things, such as a link and its badge, though nothing stands between them
      if (index > 0 && !isText(child) && !isText(node.childNodes[index - 1])) add(' ');
      walk(child);
    });
    if (isBlock) close();
    ({ heading, foreign } = outer);
  };
  walk(body);
  return blocks;
}

function isText(node: Node | undefined): boolean {
  return node?.nodeName === '#text';
}

function isSkipped(element: Element): boolean {
  return (
    SKIPPED.has(element.tagName) ||
    attributeOf(element, 'hidden') !== undefined ||
    attributeOf(element, 'aria-hidden') === 'true' ||
    UNSAID.some((name) => hasClass(element, name))
  );
}

function hasClass(element: Element, name: string): boolean {
  return (attributeOf(element, 'class') ?? '').split(' ').includes(name);
}

function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];
type TextNode = DefaultTreeAdapterMap['textNode'];
