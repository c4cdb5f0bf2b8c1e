import bcd, { type CompatStatement, type Identifier } from '@mdn/browser-compat-data' with { type: 'json' };
import postcss, { type AtRule, type Declaration, type Rule } from 'postcss';

/** The newest browsers of November 2021. */
const OLD = { chrome: 96, edge: 96, firefox: 94, safari: 15.1 } as const;

/** What a style sheet asks for that one of the old browsers does not know, and that it says in no older words. */
export function missingStyles(css: string): string[] {
  const missing = new Set<string>();
  postcss.parse(css).walk((node) => {
    if (node.type === 'atrule') missingInAtRule(node).forEach((name) => missing.add(name));
    else if (node.type === 'rule') missingInSelector(node).forEach((name) => missing.add(name));
    else if (node.type === 'decl' && !isDescriptor(node) && !hasOlderWords(node))
      missingInDeclaration(node).forEach((name) => missing.add(name));
  });
  return [...missing];
}

function missingInAtRule({ name, params }: AtRule): string[] {
  const { [name]: rule } = bcd.css['at-rules'] ?? {};
  if (!isOld(rule)) return [`@${name}`];
  if (name !== 'media') return [];
  const features = [...params.matchAll(/\(\s*([a-z-]+)/g)].map(([, feature = '']) => feature);
  const unknown = features.filter((feature) => !isOld(rule?.[feature.replace(/^(?:min|max)-/, '')]));
  return [...unknown.map((feature) => `@media ${feature}`), ...(/[<>]/.test(params) ? ['@media range'] : [])];
}

function missingInSelector({ selector, parent }: Rule): string[] {
  if (parent?.type === 'atrule' && (parent as AtRule).name === 'keyframes') return [];
  const pseudos = [...selector.matchAll(/(::?)([a-z-]+)(\(?)/g)]
    .filter(([, , name = '']) => !name.startsWith('-') && !isOld(bcd.css.selectors?.[name]))
    .map(([, colons = '', name = '', open = '']) => `${colons}${name}${open && '()'}`);
  return [...pseudos, ...(parent?.type === 'rule' || selector.includes('&') ? ['&'] : [])];
}

function missingInDeclaration({ prop, value }: Declaration): string[] {
  if (prop.startsWith('--') || prop.startsWith('-webkit-')) return newInValue(value);
  const property = bcd.css.properties?.[prop];
  if (!isOld(property)) return [prop];
  const words = value.match(/(?<![\w-])[a-z][a-z-]+(?![\w(-])/g) ?? [];
  const unknown = words.filter((word) => property?.[word] && !isOld(property[word]));
  const alternative =
    prop === 'content' && /["')]\s*\/\s*["']/.test(value) ? ['content: alternative text'] : [];
  return [...unknown.map((word) => `${prop}: ${word}`), ...alternative, ...newInValue(value)];
}

/** Functions and units of any property. */
function newInValue(value: string): string[] {
  const types = bcd.css.types ?? {};
  const functions = [...value.matchAll(/([a-z-]+)\(/g)].map(([, name = '']) => name);
  const unknown = functions.filter((name) => {
    const known = types[name] ?? types['color']?.[name];
    return known !== undefined && !isOld(known);
  });
  return [...unknown.map((name) => `${name}()`), ...(value.match(/\d(?:[dsl]v[hwib]|cq[whib])\b/g) ?? [])];
}

/** What stands in @font-face or @page is no property. */
function isDescriptor({ parent }: Declaration): boolean {
  return parent?.type === 'atrule' && ['font-face', 'page'].includes((parent as AtRule).name);
}

/** The same property, said before in the same rule: a browser that does not know the newer words keeps the older. */
function hasOlderWords(declaration: Declaration): boolean {
  for (let before = declaration.prev(); before; before = before.prev())
    if (before.type === 'decl' && before.prop === declaration.prop) return true;
  return false;
}

/** Whether each of the old browsers knows it. */
export function isOld(feature: Identifier | undefined): boolean {
  return feature?.__compat ? knownToAll(feature.__compat) : false;
}

function knownToAll({ support }: CompatStatement): boolean {
  return Object.entries(OLD).every(([browser, version]) => {
    const entry = support[browser as keyof typeof OLD];
    // the bundler writes prefixes where a browser wants them
    return [entry ?? []].flat().some(({ version_added: added, flags, alternative_name: other }) => {
      const since = typeof added === 'string' ? Number.parseFloat(added.replace('≤', '')) : Infinity;
      return !flags && !other && since <= version;
    });
  });
}
