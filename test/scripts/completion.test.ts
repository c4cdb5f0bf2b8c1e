import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ContentCheck } from '../../scripts/check/check.ts';
import { refreshSchemas } from '../../scripts/schemas/refresh.ts';
import { collectionNames } from '../../site/model/collections.ts';
import { clean } from '../content/clean.ts';
import { withContentAsync } from '../content/check-files.ts';
import { astroServer, LanguageServer, yamlServer } from './language-server.ts';

type Completion = { items: { label: string; documentation?: string | { value: string } }[] };
type Diagnostics = { items: { message: string; range: { start: { line: number } } }[] };

const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as Record<string, unknown>;
/** What VS Code tells the YAML extension's server: the settings of the repository that begin with `yaml.`. */
const yaml = {
  completion: true,
  hover: true,
  validate: true,
  schemas: settings['yaml.schemas'],
  schemaStore: { enable: settings['yaml.schemaStore.enable'] },
};

/** Opens a file that has this text in the language server of a small project, and asks about a place in it. */
async function ask<T>(
  file: string,
  text: string,
  method: string,
  line: number,
  character: number,
): Promise<T> {
  return withContentAsync({ ...clean, [file]: text }, async (root) => {
    const project = join(root, '..');
    writeFileSync(join(project, 'package.json'), '{}');
    mkdirSync(join(project, '.astro'));
    const check = new ContentCheck(root);
    check.run('2026-11-24');
    refreshSchemas(project, check);
    const languageId = file.endsWith('.yaml') ? 'yaml' : 'mdx';
    const server = await LanguageServer.start(
      project,
      languageId === 'yaml' ? yamlServer(yaml) : astroServer,
    );
    try {
      const uri = pathToFileURL(join(root, file)).href;
      server.tell('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
      return (await server.ask(method, { textDocument: { uri }, position: { line, character } })) as T;
    } finally {
      server.stop();
    }
  });
}

describe("VS Code's own language server, in the front matter of an .mdx file", () => {
  test('completes a key and explains it in Danish', async () => {
    const text = '---\ntitle: Hjemmel\nque\n---\n';
    const { items } = await ask<Completion>('barriers/ny.mdx', text, 'textDocument/completion', 2, 3);
    const found = items.find(({ label }) => label === 'question');
    expect(JSON.stringify(found?.documentation)).toContain('Tvivlen i én sætning, som et spørgsmål.');
  });

  test('completes a reference with the entries that there are', async () => {
    const text = '---\ntitle: Hjemmel\nsources:\n  - \n---\n';
    const { items } = await ask<Completion>('barriers/ny.mdx', text, 'textDocument/completion', 3, 4);
    expect(items.map(({ label }) => label)).toContain('aftale-2025');
  });

  test('says in Danish what may stand where a word is wrong', async () => {
    const text = (clean['barriers/hjemmel.mdx'] ?? '').replace('kind: legal', 'kind: juridisk');
    const { items } = await ask<Diagnostics>('barriers/hjemmel.mdx', text, 'textDocument/diagnostic', 0, 0);
    expect(items.map(({ message, range }) => `${range.start.line} ${message}`)).toContain(
      '4 Skriv en af disse: legal, data, technical, organisational, financial, skills.',
    );
  });
});

describe("VS Code's YAML extension, in a .yaml file", () => {
  test('completes a key and explains it in Danish', async () => {
    const text = 'title: Hjemmel\ndef\n';
    const { items } = await ask<Completion>('terms/ny.yaml', text, 'textDocument/completion', 1, 3);
    const found = items.find(({ label }) => label === 'definition');
    expect(JSON.stringify(found?.documentation)).toContain('Hvad ordet betyder, i én-to sætninger.');
  });

  test('completes a word of a closed set with its Danish name', async () => {
    const text = 'title: Rapport\nkind: \n';
    const { items } = await ask<Completion>('sources/ny.yaml', text, 'textDocument/completion', 1, 6);
    const found = items.find(({ label }) => label === 'report');
    expect(JSON.stringify(found?.documentation)).toContain('Rapport');
  });

  test('completes a reference with the entries that there are, and their titles', async () => {
    const text = 'title: Nyt\nsources:\n  - \n';
    const { items } = await ask<Completion>(
      'updates/2026-11-24-ny.yaml',
      text,
      'textDocument/completion',
      2,
      4,
    );
    const found = items.find(({ label }) => label === 'aftale-2025');
    expect(JSON.stringify(found?.documentation)).toContain('Aftale om målbilledet');
  });

  test('explains a key under the pointer', async () => {
    const hover = await ask<{ contents: unknown }>(
      'terms/hjemmel.yaml',
      clean['terms/hjemmel.yaml'] ?? '',
      'textDocument/hover',
      1,
      3,
    );
    expect(JSON.stringify(hover.contents)).toContain('Hvad ordet betyder, i én-to sætninger.');
  });
});

test('VS Code is told where the schemas of YAML files lie, for every collection', () => {
  expect(settings['astro.content-intellisense']).toBe(true);
  expect(settings['yaml.schemas']).toEqual({
    './.astro/collections/redaktion-redirects.schema.json': 'content/redirects.yaml',
    ...Object.fromEntries(
      collectionNames.map((name) => [
        `./.astro/collections/redaktion-${name}.schema.json`,
        `content/${name}/*.yaml`,
      ]),
    ),
  });
});
