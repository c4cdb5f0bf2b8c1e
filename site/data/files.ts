import { languages, type Language } from '../model/language.ts';
import { collectionNames, type CollectionName } from '../model/collections.ts';
import { speak } from '../i18n/index.ts';
import { about, origin, provenanceLine } from './about.ts';
import { catalogue } from './catalogue.ts';
import { changelog } from './changelog.ts';
import { writeCsv } from './csv.ts';
import { csvMetadata, provenanceColumn } from './csvw.ts';
import { dataEntries } from './entries.ts';
import { openApi } from './openapi.ts';
import { inFolder, RELEASES, writeJson, type DataFile, type Publication } from './publication.ts';
import { jsonLd, turtle } from './rdf.ts';
import { hashed } from './releases.ts';
import { jsonSchema, jsonSchemaOfAll } from './schema.ts';
import { rowsOf, tablesOf } from './tables.ts';
import { vocabularyWords } from './vocabularies.ts';

/** Every file of the open data, from the publication alone. */
export function dataFiles(publication: Publication): DataFile[] {
  const { site } = publication;
  return [
    json('index.json', () => index(publication)),
    json('vocabularies.json', () => ({ ...origin(publication, 'da'), vocabularies: vocabularyWords() })),
    json(RELEASES, () => releasesOf(publication)),
    json('openapi.json', () => openApi(publication)),
    json('catalog.jsonld', () => jsonLd(catalogue(publication))),
    lazily('catalog.ttl', () => turtle(catalogue(publication))),
    json('schema/all.json', () => jsonSchemaOfAll(site)),
    ...collectionNames.map((name) => json(`schema/${name}.json`, () => jsonSchema(name, site))),
    ...languages.flatMap((language) => [
      json(inFolder(language, 'all.json'), () => everything(publication, language)),
      ...collectionNames.flatMap((name) => datasetFiles(publication, name, language)),
    ]),
  ];
}

function datasetFiles(publication: Publication, name: CollectionName, language: Language): DataFile[] {
  const provenance = provenanceLine(publication, language);
  return [
    json(inFolder(language, `${name}.json`), () => ({
      ...about(publication, language, name),
      dataset: name,
      entries: dataEntries(publication, name, language),
    })),
    ...tablesOf(name).flatMap((table) => {
      const columns = [...table.columns, provenanceColumn];
      const path = inFolder(language, `${table.name}.csv`);
      return [
        lazily(path, () =>
          writeCsv(
            columns.map((column) => column.name),
            rowsOf(table, dataEntries(publication, name, language)).map((row) => [...row, provenance]),
          ),
        ),
        json(`${path}-metadata.json`, () => csvMetadata(publication, name, { ...table, columns }, language)),
      ];
    }),
  ];
}

function everything(publication: Publication, language: Language): object {
  return {
    ...about(publication, language, 'all'),
    collections: Object.fromEntries(
      collectionNames.map((name) => [name, dataEntries(publication, name, language)]),
    ),
  };
}

/** The chain of releases, with what each hash is made of, so that anyone can follow it. `head` is what to keep, to compare with later. */
function releasesOf(publication: Publication): object {
  const releases = publication.releases ?? [];
  return { ...origin(publication, 'da'), hashed, head: releases.at(-1)?.hash ?? null, releases };
}

/** The way in: what there is, how much, and where. Addresses are relative to the index itself. */
function index(publication: Publication): object {
  return {
    ...origin(publication, 'da'),
    datasets: collectionNames.map((name) => ({
      name,
      title: inBoth((language) => speak(language).t(`data.set.${name}`)),
      description: inBoth((language) => speak(language).t(`data.about.${name}`)),
      entries: publication.portals.da[name].length,
      schema: `schema/${name}.json`,
      json: inBoth((language) => inFolder(language, `${name}.json`)),
      csv: inBoth((language) => tablesOf(name).map((table) => inFolder(language, `${table.name}.csv`))),
    })),
    all: inBoth((language) => inFolder(language, 'all.json')),
    openapi: 'openapi.json',
    catalogue: { jsonLd: 'catalog.jsonld', turtle: 'catalog.ttl' },
    vocabularies: 'vocabularies.json',
    releases: RELEASES,
    changelog,
  };
}

function inBoth<T>(of: (language: Language) => T): Record<Language, T> {
  return { da: of('da'), en: of('en') };
}

function json(path: string, value: () => object): DataFile {
  return lazily(path, () => writeJson(value()));
}

/** A file that is written when it is asked for: which files there are is asked far more often. */
function lazily(path: string, write: () => string): DataFile {
  return {
    path,
    get text() {
      return write();
    },
  };
}
