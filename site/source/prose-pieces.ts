import Slugger from 'github-slugger';
import { mdxToHast, type HastNode } from 'satteri';

/** A part of a prose: HTML as it stands, or something that one of our components shows, with the prose that stands within it. */
export type Piece =
  string | { readonly name: string; readonly props: Props; readonly within: readonly Piece[] };
type Props = Readonly<Record<string, string>>;

/** Elements of Markdown that a component of ours shows: Markdown's own would carry a style attribute. */
const OURS: ReadonlySet<string> = new Set(['td', 'th']);
const VOID: ReadonlySet<string> = new Set(['br', 'hr']);
const HEADING = /^h[1-6]$/;

/**
 * The prose of an entry (MDX) in pieces. It is data from end to end: nothing of it is run as a program, and what the check refuses
 * (scripts, expressions, HTML) is refused here too.
 */
export function prosePieces(body: string): Piece[] {
  const options = { features: { gfm: true, smartPunctuation: false, frontmatter: false }, position: false };
  const slugger = new Slugger();
  return joined(piecesOf(mdxToHast(body, options), slugger));
}

function piecesOf(node: HastNode, slugger: Slugger): Piece[] {
  switch (node.type) {
    case 'root':
      return node.children.flatMap((child) => piecesOf(child, slugger));
    case 'text':
      return [escapedText(node.value)];
    case 'element':
      return elementPieces(node, slugger);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return [componentPiece(node, slugger)];
    default:
      throw new Error(`Prose may not hold ${node.type}. Run npm run check.`);
  }
}

type Element = Extract<HastNode, { type: 'element' }>;
type Component = Extract<HastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

function elementPieces(node: Element, slugger: Slugger): Piece[] {
  const { tagName } = node;
  const props: Record<string, string> = Object.fromEntries(
    Object.entries(node.properties).map(([name, value]) => [
      name === 'className' ? 'class' : name,
      Array.isArray(value) ? value.join(' ') : String(value),
    ]),
  );
  if (HEADING.test(tagName)) props['id'] = slugger.slug(textOf(node));
  const within = node.children.flatMap((child) => piecesOf(child, slugger));
  if (OURS.has(tagName)) return [{ name: tagName, props, within: joined(within) }];
  const attributes = Object.entries(props).map(([name, value]) => ` ${name}="${escapedValue(value)}"`);
  const opening = `<${tagName}${attributes.join('')}`;
  return VOID.has(tagName) ? [`${opening}/>`] : [`${opening}>`, ...within, `</${tagName}>`];
}

function componentPiece(node: Component, slugger: Slugger): Piece {
  const props = node.attributes.map((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string')
      throw new Error('Prose may not hold expressions. Run npm run check.');
    return [attribute.name, attribute.value] as const;
  });
  const within = node.children.flatMap((child) => piecesOf(child, slugger));
  return { name: node.name ?? '', props: Object.fromEntries(props), within: joined(within) };
}

/** Neighbours that are HTML as one: most prose is a single piece. */
function joined(pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') whole[whole.length - 1] = last + piece;
    else whole.push(piece);
  }
  return whole;
}

function textOf(node: HastNode): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  "'": '&#39;',
  '"': '&quot;',
};

function escapedText(text: string): string {
  return text.replace(/[&<>'"]/g, (sign) => ENTITIES[sign] ?? sign);
}

function escapedValue(value: string): string {
  return value.replace(/[&"]/g, (sign) => ENTITIES[sign] ?? sign);
}
