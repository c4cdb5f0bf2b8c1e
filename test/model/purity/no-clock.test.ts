import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { modulesBelow, nodesOf, parse } from './modules.ts';

/** Names of what lies outside the arguments: clock, environment, chance, network. */
const OUTSIDE = [
  'process',
  'performance',
  'fetch',
  'crypto',
  'globalThis',
  'window',
  'document',
  'navigator',
  'console',
];

/** What the code asks of its surroundings, as it is written there. */
function outsideOf(code: string): string[] {
  return nodesOf(parse(code))
    .filter((node) => isClock(node) || isOutside(node))
    .map((node) => node.getText());
}

function isClock(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node))
    return /^(?:Date\.now|Math\.random|Temporal\.Now)$/.test(node.getText());
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && !node.arguments?.length;
  return ts.isCallExpression(node) && node.expression.getText() === 'Date';
}

function isOutside(node: ts.Node): boolean {
  if (!ts.isIdentifier(node) || !OUTSIDE.includes(node.text)) return false;
  const { parent } = node;
  const isOwnName = ts.isPropertyAccessExpression(parent) && parent.name === node;
  return !isOwnName && !ts.isPropertyAssignment(parent);
}

it('the model reads no clock, no environment, no chance and no network', () => {
  const modules = modulesBelow('site/model');
  expect(modules.length).toBeGreaterThan(30);
  const found = modules.flatMap(({ path, code }) => outsideOf(code).map((text) => `${path}: ${text}`));
  expect(found).toEqual([]);
});

describe('the reader', () => {
  it.each([
    ['const a = Date.now();', 'Date.now'],
    ['const a = new Date();', 'new Date()'],
    ['const a = new Date;', 'new Date'],
    ['const a = Date();', 'Date()'],
    ['const a = process.env.TZ;', 'process'],
    ['const { env } = process;', 'process'],
    ['const a = Math.random();', 'Math.random'],
    ['const a = performance.now();', 'performance'],
    ['await fetch(a);', 'fetch'],
    ['const a = globalThis.Date;', 'globalThis'],
  ])('sees %s', (code, text) => expect(outsideOf(code)).toEqual([text]));

  it.each([
    'const a = new Date(Date.UTC(2026, 0, 1));',
    'const a = new Date(moment);',
    'const a = Date.parse(day);',
    '// the case process, Date.now()',
    'const a = { process: 1 }.process;',
    "const a = 'process';",
  ])('lets %s pass', (code) => expect(outsideOf(code)).toEqual([]));
});
