import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { describe, expect, it } from 'vitest';
import { dataFiles } from '../../site/data/files.ts';
import { writeJson, type Publication } from '../../site/data/publication.ts';
import { jsonSchema, jsonSchemaOfAll } from '../../site/data/schema.ts';
import { vocabularyOf, vocabularyWords } from '../../site/data/vocabularies.ts';
import { collectionNames } from '../../site/model/collections.ts';
import { barrierStages } from '../../site/model/vocabulary/barrier.ts';
import { publicationAt, publicationOf, SITE } from './publication.ts';

const names = [...collectionNames, 'all'] as const;
const ajv = new Ajv2020({
  allErrors: true,
  formats: fullFormats,
  keywords: ['x-references', 'x-vocabulary'],
});
for (const name of collectionNames) ajv.addSchema(jsonSchema(name, SITE));
ajv.addSchema(jsonSchemaOfAll(SITE));

function validatorOf(name: string): ValidateFunction {
  const validate = ajv.getSchema(`${SITE.href}data/v1/schema/${name}.json`);
  if (!validate) throw new Error(`There is no schema ${name}.`);
  return validate;
}

function documentOf(publication: Publication, path: string): Record<string, unknown> {
  const text = dataFiles(publication).find((file) => file.path === path)?.text ?? '';
  return JSON.parse(text) as Record<string, unknown>;
}

describe.each([
  ['the content', 'content'],
  ['the synthetic content', 'test/fixtures/portal'],
])('of %s', (_, folder) => {
  const files = dataFiles(publicationAt(folder));

  it.each(names)('the file %s follows its JSON Schema in both languages', (name) => {
    for (const path of [`${name}.json`, `en/${name}.json`]) {
      const file = files.find((one) => one.path === path);
      const validate = validatorOf(name);
      validate(JSON.parse(file?.text ?? ''));
      expect(validate.errors).toBeNull();
    }
  });
});

describe('a schema refuses', () => {
  const document = documentOf(publicationOf(), 'barriers.json');
  const [entry = {}] = document['entries'] as Record<string, unknown>[];
  const refused = (change: object) =>
    !validatorOf('barriers')({ ...document, entries: [{ ...entry, ...change }] });

  it.each([
    ['a key that it does not know', { draft: true }],
    ['a date that is none', { deadline: '4. juni 2024' }],
    ['a value outside its closed set', { kind: 'noget-andet' }],
    ['an entry without its computed fields', { computed: undefined }],
    ['an id that is no address', { id: 'Æ' }],
  ])('%s', (_, change) => {
    expect(refused({})).toBe(false);
    expect(
      refused(JSON.parse(JSON.stringify(change, (_key, value: unknown) => value ?? null)) as object),
    ).toBe(true);
  });
});

it('every key of every schema is described in Danish', () => {
  const bare = collectionNames.flatMap((name) => undescribed(jsonSchema(name, SITE), name));
  expect(bare).toEqual([]);
  expect(JSON.stringify(jsonSchema('barriers', SITE))).toContain('Hvem der skylder svaret.');
});

it('says what an id names, which closed set a value is of, and how a date is written', () => {
  const text = writeJson(jsonSchema('indicators', SITE));
  expect(text).toContain('"x-references": "sources"');
  expect(text).toContain('"x-vocabulary": "standings"');
  expect(text).toContain(String.raw`"pattern": "^\\d{4}(?:-\\d{2}(?:-\\d{2})?)?$"`);
  expect(writeJson(collectionNames.map((name) => jsonSchema(name, SITE)))).not.toMatch(
    /"shape"|"references"/,
  );
});

it('every closed set is told apart by its values, and has its words in both languages', () => {
  const words = vocabularyWords();
  for (const [name, table] of Object.entries(words)) expect(vocabularyOf(Object.keys(table))).toBe(name);
  expect(words['barrierStages']).toEqual(barrierStages);
  const used = collectionNames.flatMap((name) => [
    ...writeJson(jsonSchema(name, SITE)).matchAll(/"x-vocabulary": "(\w+)"/g),
  ]);
  expect(new Set(used.map(([, name]) => name))).toEqual(new Set(Object.keys(words)));
});

/** The properties without a description, as `barriers.history.date`. */
function undescribed(schema: object, path: string): string[] {
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value !== 'object' || value === null) return [];
    if (key !== 'properties') return undescribed(value, path);
    return Object.entries(value as Record<string, object>).flatMap(([name, property]) => [
      ...('description' in property ? [] : [`${path}.${name}`]),
      ...undescribed(property, `${path}.${name}`),
    ]);
  });
}
