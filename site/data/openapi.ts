import { speak } from '../i18n/index.ts';
import { collectionNames } from '../model/collections.ts';
import { languages, type Language } from '../model/language.ts';
import { absolute } from '../paths.ts';
import { licence, publisherOf } from './about.ts';
import { formatVersion } from './changelog.ts';
import { dataRoot, inFolder, RELEASES, type Publication } from './publication.ts';
import { tablesOf } from './tables.ts';

const { t } = speak('da');

/** The static interface as OpenAPI 3.1: every file that can be fetched, and the schema that it follows. */
export function openApi(publication: Publication): object {
  return {
    openapi: '3.1.1',
    info: {
      title: `${t('site.name')}: ${t('data.title')}`,
      summary: publisherOf(publication, 'da'),
      description: publication.synthetic
        ? t('data.synthetic')
        : `${t('data.notice')} ${t('data.licenceNotice')}`,
      version: formatVersion,
      license: { name: licence.name, url: licence.address },
    },
    servers: [{ url: absolute(dataRoot, publication.site) }],
    paths: Object.fromEntries([
      operation('index.json', 'index', t('data.index'), json({ type: 'object' })),
      operation('vocabularies.json', 'vocabularies', t('data.vocabularies'), json({ type: 'object' })),
      operation(RELEASES, 'releases', t('data.releases'), json({ type: 'object' })),
      operation('catalog.jsonld', 'catalogJsonLd', t('data.catalogue'), content('application/ld+json')),
      operation('catalog.ttl', 'catalogTurtle', t('data.catalogue'), content('text/turtle')),
      ...languages.flatMap(datasets),
      ...[...collectionNames, 'all'].map((name) =>
        operation(`schema/${name}.json`, `schema.${name}`, t('data.schema'), json({ type: 'object' })),
      ),
    ]),
  };
}

function datasets(language: Language): Operation[] {
  return [
    operation(
      inFolder(language, 'all.json'),
      `${language}.all`,
      t('data.all'),
      json({ $ref: 'schema/all.json' }),
    ),
    ...collectionNames.flatMap((name) => [
      operation(
        inFolder(language, `${name}.json`),
        `${language}.${name}`,
        t(`data.about.${name}`),
        json({ $ref: `schema/${name}.json` }),
      ),
      ...tablesOf(name).map((table) =>
        operation(
          inFolder(language, `${table.name}.csv`),
          `${language}.${table.name}.csv`,
          t(`data.about.${name}`),
          content('text/csv'),
        ),
      ),
    ]),
  ];
}

function operation(file: string, operationId: string, summary: string, body: object): Operation {
  return [
    `/${file}`,
    { get: { operationId, summary, responses: { 200: { description: summary, content: body } } } },
  ];
}

function json(schema: object): object {
  return { 'application/json': { schema } };
}

function content(type: string): object {
  return { [type]: { schema: { type: 'string' } } };
}

type Operation = readonly [path: string, item: object];
