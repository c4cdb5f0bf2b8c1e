import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { mdxComponents } from '../../site/model/mdx-components.ts';
import { parseProvision } from '../../site/model/provision.ts';
import { hiddenInValue } from './characters.ts';
import { bannedElement, BRACES, componentNames } from './mdx-words.ts';
import { didYouMean, listed, quoted } from './nearest.ts';
import type { Fault } from './problem.ts';
import type { Mention } from './references.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;
type Attribute = Element['attributes'][number];
type Rule = {
  readonly attributes: Readonly<Record<string, string | readonly string[]>>;
  readonly optional: readonly string[];
  readonly children: boolean;
};

export type ComponentFindings = { readonly faults: readonly Fault[]; readonly mentions: readonly Mention[] };

/** What is wrong with one component, and which entries it names. `body` is the text that the offsets count in. */
export function checkComponent(element: Element, body: string): ComponentFindings {
  const offset = element.position?.start.offset ?? 0;
  const name = element.name ?? '';
  if (!Object.hasOwn(mdxComponents, name))
    return { faults: [{ offset, message: unknownElement(name) }], mentions: [] };
  const rule: Rule = mdxComponents[name as keyof typeof mdxComponents];
  const at = (attribute: string): number => attributeOffset(body, element, attribute);
  const faults = [...missingAttributes(element, name, rule), ...emptiness(element, name, rule)].map(
    (message) => ({ offset, message }),
  );
  const mentions: Mention[] = [];
  const seen = new Set<string>();
  for (const attribute of element.attributes) {
    const key = attribute.type === 'mdxJsxAttribute' ? attribute.name : '...';
    const message = seen.has(key)
      ? `"${key}" står to gange. Behold den ene.`
      : attributeFault(attribute, name, rule, body);
    seen.add(key);
    const value = plainText(attribute);
    const kind = Object.hasOwn(rule.attributes, key) ? rule.attributes[key] : undefined;
    if (message) faults.push({ offset: at(key), message });
    else if (typeof kind === 'string' && kind !== 'provision' && value !== undefined) {
      mentions.push({ offset: at(key), collection: kind, id: value });
    }
  }
  return { faults, mentions };
}

function unknownElement(name: string): string {
  if (name === '') return 'Tomme mærker <> er ikke tilladt. Slet dem.';
  if (/^[a-z]/.test(name)) return bannedElement(name);
  return `Komponenten <${name}> kendes ikke.${didYouMean(name, componentNames)} Du kan bruge ${listed(componentNames)}.`;
}

function attributeFault(attribute: Attribute, name: string, rule: Rule, body: string): string | undefined {
  if (attribute.type !== 'mdxJsxAttribute') return BRACES;
  const known = Object.keys(rule.attributes);
  const kind = Object.hasOwn(rule.attributes, attribute.name) ? rule.attributes[attribute.name] : undefined;
  if (kind === undefined) {
    const legal =
      known.length === 0 ? `<${name}> skal stå alene.` : `<${name}> kan kun have ${known.join(' og ')}.`;
    return `"${attribute.name}" kan ikke stå på <${name}>.${didYouMean(attribute.name, known)} ${legal}`;
  }
  const value = plainText(attribute);
  if (value === undefined)
    return `Værdien af "${attribute.name}" skal stå i anførselstegn: ${attribute.name}="…".`;
  if (typeof kind !== 'string' && !kind.includes(value)) {
    return `${quoted(value)} er ikke en af mulighederne.${didYouMean(value, kind)} Skriv ${listed(kind)}.`;
  }
  if (kind === 'provision' && parseProvision(value) === undefined) {
    return `Bestemmelsen ${quoted(value)} kan ikke læses. Skriv for eksempel "§ 42 a, stk. 2" eller "art. 6, stk. 1, litra e".`;
  }
  return hiddenInValue(value, body);
}

function missingAttributes({ attributes }: Element, name: string, rule: Rule): string[] {
  const written = attributes.map((attribute) => (attribute.type === 'mdxJsxAttribute' ? attribute.name : ''));
  return Object.keys(rule.attributes)
    .filter((key) => !rule.optional.includes(key) && !written.includes(key))
    .map((key) => `<${name}> mangler "${key}". Skriv <${name} ${key}="…">.`);
}

function emptiness({ children }: Element, name: string, rule: Rule): string[] {
  if (rule.children === children.length > 0) return [];
  return rule.children
    ? [`<${name}> er tom. Skriv teksten imellem: <${name}>tekst</${name}>.`]
    : [`<${name}> kan ikke have tekst i sig. Skriv <${name} … />, og sæt teksten udenfor.`];
}

function plainText(attribute: Attribute): string | undefined {
  return attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
    ? attribute.value
    : undefined;
}

/** The parser gives no position for an attribute: it is looked for in the opening tag's own text. */
function attributeOffset(body: string, element: Element, name: string): number {
  const start = element.position?.start.offset ?? 0;
  const end = element.position?.end.offset ?? body.length;
  const tag = body.slice(start, end);
  const at =
    name === '...'
      ? tag.indexOf('{')
      : tag.search(new RegExp(`(?<=\\s)${name.replaceAll('$', '\\$')}(?=[\\s=/>])`));
  return start + Math.max(at, 0);
}
