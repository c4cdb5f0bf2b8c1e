import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, test } from 'vitest';
import { ContentCheck } from '../../scripts/check/check.ts';
import { editorSchema, entrySchema, type Titles } from '../../scripts/schemas/entry-schema.ts';
import { titlesOf } from '../../scripts/schemas/refresh.ts';
import { collectionNames, type CollectionName } from '../../site/model/collections.ts';
import { redirectsSchema } from '../../site/model/schemas/redirect.ts';
import type { Language } from '../../site/model/language.ts';
import { parseYaml, plainValue, splitEntry } from '../../site/source/entry-file.ts';

const content = new ContentCheck(resolve('content'));
content.run('2026-11-24');
const titles = titlesOf(content);
const validators = new Map<string, ValidateFunction>();

function validator(name: CollectionName, language: Language): ValidateFunction {
  const key = `${name} ${language}`;
  // errorMessage and the like are words for language servers, not of the standard
  const made = validators.get(key) ?? new Ajv({ strict: false, validateFormats: false, allErrors: true });
  const found = made instanceof Ajv ? made.compile(entrySchema(name, language, titles)) : made;
  validators.set(key, found);
  return found;
}

function factsOf(text: string, ending: 'mdx' | 'yaml'): Record<string, unknown> {
  return plainValue(parseYaml(splitEntry(text, ending)?.yaml ?? '')) as Record<string, unknown>;
}

function faultsIn(name: CollectionName, facts: unknown, language: Language = 'da'): string[] {
  const validate = validator(name, language);
  validate(facts);
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`.trim());
}

test('every file of the content fits the schema of its collection', () => {
  const odd = content.files.flatMap(({ path, file, collection, ending, english }) =>
    faultsIn(collection, factsOf(readFileSync(path, 'utf8'), ending), english ? 'en' : 'da').map(
      (fault) => `${file} ${fault}`,
    ),
  );
  expect(content.files.length).toBeGreaterThan(300);
  expect(odd).toEqual([]);
});

describe('a wrong file is refused', () => {
  const right = factsOf(readFileSync('content/barriers/su-handicaptillaeg.mdx', 'utf8'), 'mdx');

  test.each([
    ['a key that is not known', { titel: 'x' }, ' additionalProperties'],
    ['a word outside the closed set', { kind: 'juridisk' }, '/kind enum'],
    ['a list that is no list', { levels: 'state' }, '/levels type'],
    ['an entry that does not exist', { sources: ['findes-ikke'] }, '/sources/0 enum'],
    ['an empty title', { title: '' }, '/title minLength'],
    ['a date in another form', { deadline: '4. juni 2026' }, '/deadline pattern'],
  ])('%s', (_, change, fault) => {
    expect(faultsIn('barriers', { ...right, ...change })).toContain(fault.trim());
  });

  test.each(collectionNames)('nothing at all, in %s', (name) => {
    expect(faultsIn(name, {})).not.toEqual([]);
    expect(faultsIn(name, null)).toEqual(['type']);
  });

  test('a fact in a translation', () => {
    expect(faultsIn('barriers', { title: 'Legal basis' }, 'en')).toEqual([]);
    expect(faultsIn('barriers', { title: 'Legal basis', kind: 'legal' }, 'en')).toEqual([
      'additionalProperties',
    ]);
  });

  test('a history event without a date', () => {
    const [event] = right['history'] as Record<string, unknown>[];
    const history = [{ ...event, date: undefined }];
    expect(faultsIn('barriers', { ...right, history })).toEqual(['/history/0 required']);
  });
});

test('a line about an entry that is gone fits its schema, and one to nowhere does not', () => {
  const fits = new Ajv({ strict: false, validateFormats: false }).compile(
    editorSchema(redirectsSchema, titles),
  );
  const lines = (to: string): object => ({
    redirects: [{ from: 'barriers/gammel', kind: 'moved', to: [to], date: '2026-11-24' }],
  });
  expect(fits(lines('barriers/generel-hjemmel'))).toBe(true);
  expect(fits(lines('barriers/findes-ikke'))).toBe(false);
});

describe('what a schema tells an editor', () => {
  const properties = (name: CollectionName, from: Titles = titles): Record<string, Record<string, unknown>> =>
    entrySchema(name, 'da', from).properties as never;

  test('each key in Danish, each word with its label', () => {
    const { kind } = properties('barriers');
    expect(kind?.['description']).toBe('Hvilken slags barriere det er.');
    expect(kind?.['enumDescriptions']).toEqual(expect.arrayContaining(['Jura']));
  });

  test('references as the entries that there are, with their titles', () => {
    const items = properties('barriers')['goals']?.['items'] as Record<string, string[]>;
    expect(items['enum']).toEqual([...titles.goals.keys()]);
    expect(items['enumDescriptions']).toEqual([...titles.goals.values()]);
    expect(titles.goals.get('styrket-faglighed')).toMatch(/faglighed/i);
  });

  test('references to an empty collection are open', () => {
    const items = properties('barriers', { ...titles, goals: new Map() })['goals']?.['items'];
    expect(items).not.toHaveProperty('enum');
    expect(items).toHaveProperty('pattern');
  });

  test('nothing of the marks that the model uses itself', () => {
    const text = collectionNames.map((name) => JSON.stringify(entrySchema(name, 'da', titles))).join();
    expect(text).not.toMatch(/"(references|shape)":/);
  });
});
