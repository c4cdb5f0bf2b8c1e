import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, it } from 'vitest';
import { dataFiles } from '../../site/data/files.ts';
import { openApi } from '../../site/data/openapi.ts';
import { publicationOf } from './publication.ts';

const publication = publicationOf();
const paths = dataFiles(publication).map(({ path }) => path);
const description = openApi(publication) as { openapi: string; paths: Record<string, object> };

it('is OpenAPI 3.1', async () => {
  const validator = new Validator();
  // the validator follows no reference out of the file; the last test does
  const alone = JSON.parse(
    JSON.stringify(description, (key, value: unknown) => (key === '$ref' ? undefined : value)),
  ) as typeof description;
  expect(await validator.validate(alone)).toEqual({ valid: true });
  expect(validator.version).toBe('3.1');
  expect((await validator.validate({ ...alone, info: {} })).valid).toBe(false);
});

it('describes every file but the tables’ metadata and itself, and none that is not there', () => {
  const described = paths.filter((path) => !path.endsWith('-metadata.json') && path !== 'openapi.json');
  expect(Object.keys(description.paths).sort()).toEqual(described.map((path) => `/${path}`).sort());
});

it('names every operation differently', () => {
  const ids = [...JSON.stringify(description).matchAll(/"operationId":"([^"]+)"/g)].map(([, id]) => id);
  expect(ids).toHaveLength(Object.keys(description.paths).length);
  expect(new Set(ids).size).toBe(ids.length);
});

it('every schema that it refers to is one of the files', () => {
  const refs = [...JSON.stringify(description).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref);
  expect(refs.length).toBeGreaterThan(20);
  expect(refs.filter((ref) => ref === undefined || !paths.includes(ref))).toEqual([]);
});
