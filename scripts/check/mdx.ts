import { mdxToMdast, type MdastNode, type MdxJsxFlowElement, type MdxJsxTextElement } from 'satteri';
import { bodyTooDeep } from '../../site/source/nesting.ts';
import { addressFault } from './addresses.ts';
import { hiddenInValue } from './characters.ts';
import { checkComponent } from './mdx-component.ts';
import { mdxSyntaxFault } from './mdx-errors.ts';
import { BRACES, COMMENT, SCRIPT } from './mdx-words.ts';
import type { Fault } from './problem.ts';
import type { Mention } from './references.ts';

/** What was found in a prose; `tree` is what it was read into, where it could be read. */
export type BodyFindings = {
  readonly faults: Fault[];
  readonly mentions: Mention[];
  readonly tree?: MdastNode;
};

/** Markdown that prose may have; all that is not named here or below is refused. */
const PLAIN: ReadonlySet<string> = new Set([
  'root',
  'paragraph',
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'code',
  'break',
  'blockquote',
  'list',
  'listItem',
  'thematicBreak',
  'table',
  'tableRow',
  'tableCell',
  'linkReference',
]);

/** Holds the prose of an entry against the allow-list. MDX can hold programs, which the build does not run: nothing of them may reach it. */
export function checkBody(body: string): BodyFindings {
  const deep = bodyTooDeep(body);
  if (deep) return { faults: [deep], mentions: [] };
  try {
    // the front matter is cut off already: a second one would hide text from this check
    const tree = mdxToMdast(body, { features: { frontmatter: false } });
    const findings: BodyFindings = { faults: [], mentions: [], tree };
    const headings: MdastNode[] = [];
    visit(tree, (node) => {
      if (node.type === 'heading') headings.push(node);
      collect(node, body, findings);
    });
    findings.faults.push(...headingFaults(headings));
    return findings;
  } catch (error) {
    return { faults: [mdxSyntaxFault(error, body)], mentions: [] };
  }
}

function visit(node: MdastNode, see: (node: MdastNode) => void): void {
  see(node);
  if ('children' in node) for (const child of node.children) visit(child, see);
}

function collect(node: MdastNode, body: string, findings: BodyFindings): void {
  if (isElement(node)) {
    const { faults, mentions } = checkComponent(node, body);
    findings.faults.push(...faults);
    findings.mentions.push(...mentions);
    return;
  }
  const message = nodeFault(node, body);
  if (message) findings.faults.push({ offset: offsetOf(node), message });
}

function nodeFault(node: MdastNode, body: string): string | undefined {
  switch (node.type) {
    case 'mdxjsEsm':
      return SCRIPT;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return node.value.trim().startsWith('/*') ? COMMENT : BRACES;
    case 'link':
    case 'definition':
      return addressFault(node.url);
    case 'image':
    case 'imageReference':
      return 'Billeder er ikke med i portalens første udgave. Fortæl med ord, hvad billedet viser, og slet linjen.';
    case 'footnoteDefinition':
    case 'footnoteReference':
      return 'Fodnoter er ikke med. Nævn kilden med <Source id="…" />, eller skriv forklaringen i teksten.';
    case 'listItem':
      return typeof node.checked === 'boolean'
        ? 'Afkrydsningsfelter er ikke med. Slet [ ] eller [x].'
        : undefined;
    case 'text':
    case 'inlineCode':
    case 'code':
      return hiddenInValue(node.value, body);
    case 'heading':
      return undefined;
    default:
      return PLAIN.has(node.type) ? undefined : 'Dette kan ikke stå i en tekst. Brug almindelig Markdown.';
  }
}

/** The page's title is its only heading of level 1, and a step may not be skipped (WCAG 2.2, 1.3.1). */
function headingFaults(headings: readonly MdastNode[]): Fault[] {
  let previous = 1;
  return headings.flatMap((heading) => {
    const depth = heading.type === 'heading' ? heading.depth : 1;
    const [allowed, marks] = [previous + 1, '#'.repeat(previous + 1)];
    previous = Math.max(depth, 2);
    if (depth === 1)
      return [
        {
          offset: offsetOf(heading),
          message: 'Sidens titel er den eneste overskrift på øverste niveau. Skriv ## i stedet for #.',
        },
      ];
    if (depth <= allowed) return [];
    return [
      {
        offset: offsetOf(heading),
        message: `Overskriften springer et niveau over. Skriv ${marks} i stedet for ${'#'.repeat(depth)}.`,
      },
    ];
  });
}

function offsetOf(node: MdastNode): number {
  return node.position?.start.offset ?? 0;
}

function isElement(node: MdastNode): node is MdxJsxFlowElement | MdxJsxTextElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}
