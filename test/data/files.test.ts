import { describe, expect, it } from 'vitest';
import { changelog, formatVersion } from '../../site/data/changelog.ts';
import { dataFiles } from '../../site/data/files.ts';
import { collectionNames, type Entries } from '../../site/model/collections.ts';
import { build, completeEntries } from '../model/builders.ts';
import { publicationAt, publicationOf } from './publication.ts';
import { readCsv } from './read-csv.ts';

const files = dataFiles(publicationOf());
const ending = (name: string) => files.filter(({ path }) => path.endsWith(name));
const parsed = (path: string, of = files): Record<string, unknown> =>
  JSON.parse(of.find((file) => file.path === path)?.text ?? '') as Record<string, unknown>;

it('each collection comes as JSON, CSV and schema, in both languages, and everything in one file', () => {
  const paths = files.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  for (const name of [...collectionNames, 'all'])
    expect(paths).toEqual(expect.arrayContaining([`${name}.json`, `en/${name}.json`, `schema/${name}.json`]));
  for (const name of collectionNames)
    expect(paths).toEqual(
      expect.arrayContaining([`${name}.csv`, `en/${name}.csv`, `${name}.csv-metadata.json`]),
    );
});

it('the file with everything holds what each collection’s own file holds', () => {
  const real = dataFiles(publicationAt('content'));
  for (const folder of ['', 'en/']) {
    const everything = parsed(`${folder}all.json`, real)['collections'];
    const alone = Object.fromEntries(
      collectionNames.map((name) => [name, parsed(`${folder}${name}.json`, real)['entries']]),
    );
    expect(everything).toEqual(alone);
  }
});

describe('the chain of releases', () => {
  it('is there with the hash to keep, and with what each hash is made of', () => {
    const { head, hashed, releases } = parsed('releases.json') as Record<string, Record<string, unknown>[]>;
    expect(releases).toEqual(publicationOf().releases);
    expect(head).toBe(releases?.at(-1)?.['hash']);
    expect(hashed).toEqual(['number', 'date', 'commit', 'content', 'previous']);
  });

  it('has no head where the whole history is not known', () => {
    const unknown = dataFiles(publicationOf(undefined, { releases: undefined }));
    expect(parsed('releases.json', unknown)).toMatchObject({ head: null, releases: [] });
  });
});

describe('the same content', () => {
  it('gives the same bytes, in whatever order it was read', () => {
    const two = completeEntries({ sources: [build.sources(), build.sources({ id: 'anden-kilde' })] });
    const turned = Object.fromEntries(
      Object.entries(two).map(([name, entries]) => [name, entries.toReversed()]),
    ) as unknown as Entries;
    expect(dataFiles(publicationOf(turned))).toEqual(dataFiles(publicationOf(two)));
  });
});

describe('addresses', () => {
  const schemaOf = (all: typeof files) => parsed('barriers.json', all)['$schema'];

  it('are whole where the portal knows its own', () => {
    expect(schemaOf(files)).toBe('https://portal.example/data/v1/schema/barriers.json');
  });

  it('are relative to the portal’s root where it does not', () => {
    const local = dataFiles(publicationOf(undefined, { site: undefined }));
    expect(schemaOf(local)).toBe('/data/v1/schema/barriers.json');
    expect(local.filter(({ text }) => text.includes('portal.example'))).toEqual([]);
  });
});

describe('every file with data', () => {
  const synthetic = dataFiles(publicationOf(undefined, { synthetic: true }));
  const withData = ({ path }: { path: string }) => !path.startsWith('schema/');

  it('says that it is synthetic where it is', () => {
    const silent = synthetic
      .filter(withData)
      .filter(({ text }) => !/syntetisk|synthetic content/i.test(text));
    // a table with no row has nothing to be taken for real
    expect(silent.filter(({ text }) => text.split('\r\n').length !== 2).map(({ path }) => path)).toEqual([]);
    expect(parsed('goals.json', synthetic)['synthetic']).toBe(true);
  });

  it('says nothing of the kind where it is not', () => {
    expect(files.filter(withData).filter(({ text }) => /syntetisk/i.test(text))).toEqual([]);
    expect(parsed('goals.json')['synthetic']).toBe(false);
  });

  it('says the licence, who publishes it, and that nobody official does', () => {
    for (const { path, text } of [...ending('.csv'), ...ending('.json')].filter(withData)) {
      if (text.split('\r\n').length === 2) continue;
      expect(text, path).toMatch(/CC BY 4\.0|CC-BY-4\.0/);
      expect(text, path).toMatch(/uofficiel|unofficial/);
    }
  });

  it('names the authority that publishes it instead', () => {
    const official = dataFiles(publicationOf(undefined, { publisher: 'Opdigtet Styrelse' }));
    expect(official.filter(({ text }) => /uofficiel|unofficial/.test(text))).toEqual([]);
    expect(parsed('goals.json', official)['provenance']).toMatchObject({ publisher: 'Opdigtet Styrelse' });
  });
});

it('what no schema names is published nowhere', () => {
  const leaky = { ...build.barriers(), draft: true, secretNote: 'hemmelig' } as ReturnType<
    typeof build.barriers
  >;
  const published = dataFiles(publicationOf(completeEntries({ barriers: [leaky] })));
  expect(published.filter(({ text }) => /secretNote|hemmelig|"draft"/.test(text))).toEqual([]);
});

it('what is computed stands apart from what the editors wrote', () => {
  const [entry] = parsed('barriers.json')['entries'] as Record<string, unknown>[];
  expect(entry?.['computed']).toEqual({
    address: 'https://portal.example/barrierer/proevebarriere/',
    changed: '2026-11-01',
    status: 'identified',
    statusLabel: 'Kendt',
    stage: 'open',
    stageLabel: 'Ikke i gang',
    overdue: false,
    asOf: '2026-01-01',
    laws: ['proevelov'],
  });
  expect(Object.keys(entry ?? {})).not.toContain('status');
});

it('English words stand in the English file with the same facts, and what is not translated says so', () => {
  const real = dataFiles(publicationAt('content'));
  const of = (path: string) => (parsed(path, real)['entries'] as Record<string, unknown>[])[0] ?? {};
  const [danish, english] = [of('barriers.json'), of('en/barriers.json')];
  expect([danish['language'], english['language']]).toEqual(['da', 'en']);
  expect(english['title']).not.toBe(danish['title']);
  expect([english['id'], english['caseAreas'], english['sources']]).toEqual([
    danish['id'],
    danish['caseAreas'],
    danish['sources'],
  ]);
  const untranslated = parsed('en/barriers.json')['entries'] as Record<string, unknown>[];
  expect(untranslated[0]?.['language']).toBe('da');
});

it('a table says of itself, beside it, what its columns are', () => {
  const tables = ending('.csv');
  expect(tables.length).toBeGreaterThan(40);
  for (const { path, text } of tables) {
    const { tableSchema, url } = parsed(`${path}-metadata.json`) as {
      tableSchema: { columns: { titles: string }[] };
      url: string;
    };
    expect(url).toBe(`https://portal.example/data/v1/${path}`);
    const rows = readCsv(text);
    expect(rows[0]).toEqual(tableSchema.columns.map(({ titles }) => titles));
    expect(rows.filter((row) => row.length !== rows[0]?.length)).toEqual([]);
  }
});

it('the index names files that are there, and how much each holds', () => {
  const index = parsed('index.json') as {
    datasets: {
      entries: number;
      schema: string;
      json: Record<string, string>;
      csv: Record<string, string[]>;
    }[];
  };
  const paths = new Set(files.map(({ path }) => path));
  const named = index.datasets.flatMap(({ schema, json, csv }) => [
    schema,
    ...Object.values(json),
    ...Object.values(csv).flat(),
  ]);
  expect(named.filter((path) => !paths.has(path))).toEqual([]);
  expect(index.datasets.map(({ entries }) => entries)).toEqual(collectionNames.map(() => 1));
});

it('the changelog is newest first, and its newest version is the format’s', () => {
  const dates = changelog.map(({ date }) => date);
  expect(dates).toEqual(dates.toSorted().toReversed());
  expect(changelog[0].version).toBe(formatVersion);
  expect(parsed('index.json')['format']).toBe(formatVersion);
});
