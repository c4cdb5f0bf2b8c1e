import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMap, parseDocument } from 'yaml';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../scripts/check/check.ts';
import { readCheckFlags } from '../../scripts/check/options.ts';
import { errorLine } from '../../scripts/check/report.ts';
import { collectionCalled, typedNames } from '../../scripts/editing/collection-words.ts';
import { componentNames } from '../../scripts/check/mdx-words.ts';
import { kinds } from '../../scripts/links/words.ts';
import { splitEntry } from '../../site/source/entry-file.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { today } from './check-files.ts';
import { fieldTables } from './field-tables.ts';

const handbook = readFileSync('content/README.md', 'utf8');

/** A block of an example: a whole file, or with `i` a part that goes into one. */
type Example = { language: string; part: boolean; path: string | undefined; text: string };

const examples: Example[] = Array.from(
  handbook.matchAll(/^```(mdx|yaml)(?: (i)(?= ))? *(\S+)?\n([^]*?)^```$/gm),
  ([, language = '', part, path, text = '']) => ({ language, part: part !== undefined, path, text }),
);

/** A file with the top-level keys of a part in the place of its own. */
function withPart(file: string, part: string): string {
  const parts = splitEntry(file, 'mdx');
  const facts = parseDocument(parts?.yaml ?? '');
  const changed = parseDocument(part).contents;
  if (!parts || !isMap(changed)) throw new Error('The part is no list of keys');
  for (const { key, value } of changed.items) facts.set(key, value);
  return `---\n${facts.toString()}---\n${parts.body}`;
}

/** The errors of the published content with examples in it. */
function errorsWithExamples(chosen: readonly Example[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'maalbilledet-handbook-'));
  const root = join(folder, 'content');
  cpSync('content', root, { recursive: true });
  for (const { path = '', text, part } of chosen)
    writeFileSync(join(root, path), part ? withPart(readFileSync(join(root, path), 'utf8'), text) : text);
  const { problems } = checkContent(root, today);
  rmSync(folder, { recursive: true });
  return problems.filter(({ severity }) => severity === 'error').map(errorLine);
}

describe('the examples of the handbook', () => {
  test('stand in files that are named, so that each of them is proven', () => {
    expect(examples.length).toBeGreaterThanOrEqual(9);
    expect(examples.filter(({ path }) => path === undefined)).toEqual([]);
  });

  test('pass the check as they are written', () => {
    expect(errorsWithExamples(examples)).toEqual([]);
  });

  test.each(
    examples.map((example): [string, Example] => [
      `${example.part ? 'i ' : ''}${example.path ?? ''}`,
      example,
    ]),
  )('are really checked: a slip in %s is found', (_, example) => {
    const slip = { ...example, text: example.text.replace(/^([a-z]\w+):/m, '$1x:') };
    const before = examples.slice(0, examples.indexOf(example)).filter(({ path }) => path === example.path);
    expect(errorsWithExamples([...before, slip])).not.toEqual([]);
  });
});

test('the handbook has a worked example for each task', () => {
  const tasks = [
    'offentliggør du en måling',
    'løser du en barriere',
    'to læser en bestemmelse forskelligt',
    'svarer du offentligt på en henvendelse',
    'oversætter du',
    'retter du en fejl åbent',
  ];
  const sections = handbook.split(/^## /m);
  const lacking = tasks.filter(
    (task) => !sections.some((text) => text.split('\n')[0]?.includes(task) && /^```(?:mdx|yaml)/m.test(text)),
  );
  expect(lacking).toEqual([]);
});

test('every command that the handbook names is there', () => {
  const named = Array.from(handbook.matchAll(/npm run ([a-z:-]+)/g), ([, name = '']) => name);
  expect(new Set(named)).toEqual(
    new Set(['new', 'dev', 'check', 'check:links', 'rename', 'remove', 'feedback']),
  );
  expect(named.filter((name) => !(name in packageJson.scripts))).toEqual([]);
});

test('every flag that the handbook shows of the check and of the links is one that they know', () => {
  const shown = Array.from(handbook.matchAll(/npm run check(?::links)? -- (.*)/g), ([, rest = '']) => rest);
  const flags = new Set(shown.flatMap((rest) => rest.match(/--[a-z]+/g) ?? []));
  expect(flags).toEqual(new Set(['--only', '--each', '--watch']));
  expect(
    [...flags].map((flag) => readCheckFlags(flag === '--only' ? [flag, 'x'] : [flag])),
  ).not.toContainEqual(expect.any(String));
});

test('every key of every collection is explained as the model has it, which the check and VS Code read too', () => {
  expect(handbook.split('\n## Alle felter\n')[1]?.replace(/^[^]*?(?=^### )/m, '')).toBe(fieldTables());
});

test('each kind of line of npm run check:links is explained', () => {
  expect(Object.values(kinds).filter((kind) => !handbook.includes(`- **${kind}**: `))).toEqual([]);
});

test('the handbook names every word of npm run new, and every component of the prose', () => {
  expect(typedNames().filter((name) => !handbook.includes(`\`${name}\``))).toEqual([]);
  expect(typedNames().filter((name) => collectionCalled(name) === undefined)).toEqual([]);
  expect(componentNames.filter((name) => !handbook.includes(`<${name}`))).toEqual([]);
});

test('every link within the handbook leads to one of its headings', () => {
  const headings = Array.from(handbook.matchAll(/^#+ (.*)$/gm), ([, text = '']) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  );
  const links = Array.from(handbook.matchAll(/\]\(#([^)]*)\)/g), ([, id = '']) => id);
  expect(links.length).toBeGreaterThan(3);
  expect(links.filter((id) => !headings.includes(id))).toEqual([]);
});
