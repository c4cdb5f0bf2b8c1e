import { mdxToMdast, type MdastNode, type MdxJsxFlowElement, type MdxJsxTextElement } from 'satteri';
import type { Block } from '../model/changes/prose.ts';
import type { Token } from '../model/changes/wording.ts';

/**
 * The words of an MDX prose in blocks, without its marks: one block for each paragraph, heading, item and cell. What a component
 * shows of another entry is a mention of it. Throws where the text is no MDX.
 */
export function proseBlocks(body: string): Block[] {
  const tree = mdxToMdast(body, { features: { frontmatter: false } });
  return leavesIn(tree)
    .map((leaf) => tokensIn(piecesOf(leaf)))
    .filter((tokens) => tokens.length > 0);
}

/** The text of each such block of a prose that has been read into its tree; of a mention there is none. */
export function proseTexts(tree: MdastNode): string[] {
  return leavesIn(tree).map((leaf) =>
    piecesOf(leaf)
      .map((piece) => ('mention' in piece ? ' ' : piece.text))
      .join(''),
  );
}

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** What stands in a line. A block that holds any of it holds words: a paragraph, but also `<Note>` with its text on the same line. */
const INLINE: ReadonlySet<string> = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'link',
  'linkReference',
  'mdxJsxTextElement',
]);

/** The nodes that hold words themselves, in their order. */
function leavesIn(node: MdastNode): MdastNode[] {
  const children: readonly MdastNode[] = 'children' in node ? node.children : [];
  const leaf = node.type === 'code' || (isElement(node) && children.length === 0);
  const own = leaf || children.some(({ type }) => INLINE.has(type));
  return own ? [node] : children.flatMap(leavesIn);
}

type Piece = { text: string; href?: string } | { mention: string };

function piecesOf(node: MdastNode, href?: string): Piece[] {
  const inside = (address = href): Piece[] =>
    'children' in node ? node.children.flatMap((child) => piecesOf(child, address)) : [];
  if (isElement(node)) return node.children.length > 0 ? inside() : mentioned(node);
  switch (node.type) {
    case 'link':
      return inside(node.url);
    case 'break':
      return [{ text: ' ' }];
    case 'text':
    case 'inlineCode':
    case 'code':
      return [href === undefined ? { text: node.value } : { text: node.value, href }];
    default:
      return inside();
  }
}

/** Each component names the entry that it shows by the one attribute with a collection's entry in it. */
const MENTIONS: readonly (readonly [component: string, attribute: string, collection: string])[] = [
  ['Term', 'id', 'terms'],
  ['Source', 'id', 'sources'],
  ['Provision', 'law', 'laws'],
  ['Fact', 'indicator', 'indicators'],
  ['Figure', 'indicator', 'indicators'],
];

function mentioned(element: Element): Piece[] {
  const valueOf = (name: string): string | undefined => {
    const found = element.attributes.find((attr) => attr.type === 'mdxJsxAttribute' && attr.name === name);
    return typeof found?.value === 'string' ? found.value : undefined;
  };
  return MENTIONS.filter(([component]) => component === element.name).flatMap(([, attribute, collection]) => {
    const id = valueOf(attribute);
    const ref = valueOf('ref');
    return id === undefined
      ? []
      : [{ mention: `${collection}/${id}` }, ...(ref === undefined ? [] : [{ text: ` ${ref}` }])];
  });
}

/** A word may begin in one piece and end in another: `**hjem**mel` is one. A mention stands alone. */
function tokensIn(pieces: readonly Piece[]): Token[] {
  const tokens: Token[] = [];
  let open = false;
  for (const piece of pieces) {
    if ('mention' in piece) {
      tokens.push({ text: '', mention: piece.mention });
      open = false;
      continue;
    }
    const { text, href } = piece;
    for (const [word] of text.matchAll(/\s+|\S+/g)) {
      const last = tokens.at(-1);
      if (/^\s/.test(word)) open = false;
      else if (open && last) tokens[tokens.length - 1] = { ...last, text: last.text + word };
      else {
        tokens.push(href === undefined ? { text: word } : { text: word, href });
        open = true;
      }
    }
  }
  return tokens;
}

function isElement(node: MdastNode): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}
