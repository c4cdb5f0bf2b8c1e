import bcd, { type Identifier } from '@mdn/browser-compat-data' with { type: 'json' };
import ts from 'typescript';
import { isOld } from './browser-support.ts';

/**
 * What a script asks for that one of the old browsers does not know: members that it calls and that no object of theirs has, objects
 * and functions by name, and regular expressions that look behind, also where they are made of strings. A member is told by its name
 * alone: where an old object has one of that name, it counts as known.
 */
export function missingInScript(script: string): string[] {
  const missing = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const { expression: called } = node;
      if (ts.isPropertyAccessExpression(called)) {
        if (isNewer(members.get(called.name.text))) missing.add(`.${called.name.text}()`);
      } else if (ts.isIdentifier(called) && isNewer(names.get(called.text))) missing.add(`${called.text}()`);
    } else if (isWritten(node) && /\(\?<[=!]/.test(node.text)) missing.add('(?<');
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('script.js', script, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS));
  return [...missing];
}

/** Whether WebAssembly asks for what one of the old browsers does not know, by the features that its compiler says it used. */
export function missingInWasm(module: WebAssembly.Module): string[] {
  const [section = new ArrayBuffer()] = WebAssembly.Module.customSections(module, 'target_features');
  const text = new TextDecoder('latin1').decode(section);
  const used = text.match(/(?<=\+.)[a-z\d-]+/gs) ?? [];
  return used.filter((name) => name !== 'mutable-globals' && !isOld(bcd.webassembly[FEATURES[name] ?? '']));
}

// globals that can be changed came in 2018, and MDN does not list them
const FEATURES: Readonly<Record<string, string>> = {
  'bulk-memory': 'bulk-memory-operations',
  multivalue: 'multi-value',
  'nontrapping-fptoint': 'non-trapping-float-to-int-conversions',
  'reference-types': 'reference-types',
  'sign-ext': 'sign-extension-operations',
};

function isNewer(features: Identifier[] | undefined): boolean {
  return features !== undefined && !features.some(isOld);
}

function isWritten(node: ts.Node): node is ts.LiteralLikeNode {
  return (
    ts.isRegularExpressionLiteral(node) || ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)
  );
}

/** What the objects of the language and of the browser have, by name. */
const members = new Map<string, Identifier[]>();
/** The objects and functions themselves. */
const names = new Map<string, Identifier[]>();
for (const group of [bcd.javascript.builtins, bcd.api])
  for (const [name, owner] of Object.entries(group ?? {}) as [string, Identifier][]) {
    add(names, name, owner);
    for (const [member, feature] of Object.entries(owner)) add(members, member, feature as Identifier);
  }

function add(list: Map<string, Identifier[]>, name: string, feature: Identifier): void {
  list.set(name, [...(list.get(name) ?? []), feature]);
}
