import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';

const ROOT = resolve(import.meta.dirname, '../../..');

/** A source file below the project's root, with what it imports: project files by path, packages by name. */
export type Module = { readonly path: string; readonly code: string; readonly imports: readonly string[] };

/** Every module below a folder; throws on a folder that holds none, so that a rule never holds over nothing. */
export function modulesBelow(folder: string): Module[] {
  const files = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /\.(?:[cm]?[jt]sx?|astro)$/.test(file.name))
    .map((file) => join(file.parentPath, file.name));
  if (files.length === 0) throw new Error(`No modules found below ${folder}/`);
  return files.sort().map((file) => readModule(relative(ROOT, file), readFileSync(file, 'utf8')));
}

/** A module from its text; an .astro file's code is its front matter and its scripts. */
export function readModule(path: string, text: string): Module {
  const code = path.endsWith('.astro') ? astroCode(text) : text;
  const imports = specifiersIn(parse(code)).map((specifier) =>
    specifier.startsWith('.') ? relative(ROOT, resolve(ROOT, path, '..', specifier)) : specifier,
  );
  return { path, code, imports };
}

export function parse(code: string): ts.SourceFile {
  return ts.createSourceFile('module.tsx', code, ts.ScriptTarget.Latest, true);
}

/** Every node of a tree, the root first. */
export function nodesOf(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  return [node, ...children.flatMap(nodesOf)];
}

function astroCode(text: string): string {
  const frontMatter = /^---\r?\n([\s\S]*?)^---\s*$/m.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script);
  return [frontMatter, ...scripts].join('\n');
}

function specifiersIn(file: ts.SourceFile): string[] {
  return nodesOf(file).flatMap((node) => specifierOf(node) ?? []);
}

function specifierOf(node: ts.Node): string | string[] | undefined {
  if (ts.isImportDeclaration(node)) return literal(node.moduleSpecifier);
  if (ts.isExportDeclaration(node)) return node.moduleSpecifier && literal(node.moduleSpecifier);
  if (ts.isImportTypeNode(node))
    return literal(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node);
  if (!ts.isCallExpression(node)) return undefined;
  const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
  if (!isImport && !/^(?:require|import\.meta\.glob)$/.test(node.expression.getText())) return undefined;
  const [argument] = node.arguments;
  if (!argument) return undefined;
  return ts.isArrayLiteralExpression(argument) ? argument.elements.map(literal) : literal(argument);
}

// what is computed cannot be proven, so that no rule lets it pass
function literal(node: ts.Node): string {
  return ts.isStringLiteralLike(node) ? node.text : '(computed)';
}
