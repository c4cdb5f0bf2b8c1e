import { speak } from '../i18n/index.ts';
import type { CollectionName } from '../model/collections.ts';
import type { Language } from '../model/language.ts';
import { absolute } from '../paths.ts';
import { licence, publisherOf } from './about.ts';
import { dataRoot, inFolder, type Publication } from './publication.ts';
import type { Column, Table } from './tables.ts';

/** What a table cannot say of itself, as W3C's Metadata Vocabulary for Tabular Data; a reader of CSVW looks for it beside the table. */
export function csvMetadata(
  publication: Publication,
  collection: CollectionName,
  table: Table,
  language: Language,
): object {
  const { t } = speak(language);
  const path = (file: string) => absolute(dataRoot + file, publication.site);
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': language }],
    url: path(inFolder(language, `${table.name}.csv`)),
    'dc:title': table.name,
    'dc:description': publication.synthetic ? t('data.synthetic') : t(`data.about.${collection}`),
    'dc:publisher': publisherOf(publication, language),
    'dc:license': { '@id': licence.address },
    'dc:rights': t('data.licenceNotice'),
    'dc:modified': { '@value': publication.portals[language].today, '@type': 'date' },
    dialect: { encoding: 'utf-8', delimiter: ';', lineTerminators: ['\r\n'], header: true },
    tableSchema: { columns: table.columns.map(columnMetadata) },
  };
}

/** The last column of every table: where it comes from, and how it may be used. */
export const provenanceColumn: Column = {
  name: 'provenance',
  type: 'string',
  description: 'Hvor rækken kommer fra, og hvordan den må bruges.',
};

function columnMetadata({ name, type, description }: Column): object {
  const datatype = type === 'number' ? { base: 'number', format: { decimalChar: ',' } } : type;
  return {
    name,
    titles: name,
    'dc:description': { '@value': description, '@language': 'da' },
    ...(type === 'list' ? { datatype: 'string', separator: '|' } : { datatype }),
  };
}
