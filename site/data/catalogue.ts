import { speak } from '../i18n/index.ts';
import { collectionNames, type CollectionName } from '../model/collections.ts';
import { languages, type Language } from '../model/language.ts';
import { absolute } from '../paths.ts';
import { publisherOf } from './about.ts';
import { changelog } from './changelog.ts';
import { dataRoot, inFolder, type Publication } from './publication.ts';
import { day, ref, text, type Literal, type Node, type Reference } from './rdf.ts';
import { tablesOf } from './tables.ts';

const EU = 'http://publications.europa.eu/resource/authority/';
const IANA = 'https://www.iana.org/assignments/media-types/';
const DCAT_AP = 'http://data.europa.eu/r5r/';

/**
 * The catalogue after DCAT-AP 3.0 (https://semiceu.github.io/DCAT-AP/releases/3.0.0/): itself, its publisher, a data set for each
 * collection and for everything, the files of each, and the service that gives them.
 */
export function catalogue(publication: Publication): Node[] {
  const at = (path: string) => absolute(path, publication.site);
  const sets = datasetNames.map((name) => ref(at(datasetPath(name))));
  return [
    {
      '@id': at('/data/#catalogue'),
      '@type': 'dcat:Catalog',
      'dct:title': inBoth((t) => `${t('site.name')}: ${t('data.title').toLowerCase()}`),
      'dct:description': noticeOf(publication),
      ...shared(publication),
      'dct:language': languages.map(languageRef),
      'dct:conformsTo': ref(DCAT_AP),
      'foaf:homepage': ref(at('/data/')),
      'dcat:themeTaxonomy': ref(`${EU}data-theme`),
      'dcat:dataset': sets,
      'dcat:service': ref(at('/data/#service')),
    },
    {
      '@id': at('/data/#publisher'),
      '@type': 'foaf:Agent',
      'foaf:name': languages.map((language) => text(publisherOf(publication, language), language)),
      'foaf:homepage': ref(at('/om/')),
    },
    ...datasetNames.flatMap((name) => datasetWithFiles(publication, name)),
    {
      '@id': at('/data/#service'),
      '@type': 'dcat:DataService',
      'dct:title': inBoth((t) => `${t('site.name')} ${dataRoot}`),
      'dct:description': inBoth((t) => t('data.service')),
      'dct:publisher': ref(at('/data/#publisher')),
      'dct:license': LICENCE,
      'dct:accessRights': PUBLIC,
      'dcat:endpointURL': ref(at(`${dataRoot}index.json`)),
      'dcat:endpointDescription': ref(at(`${dataRoot}openapi.json`)),
      'dcat:servesDataset': sets,
    },
  ];
}

function datasetWithFiles(publication: Publication, name: DatasetName): Node[] {
  const at = (path: string) => absolute(path, publication.site);
  const files = filesOf(name).map(({ file, language }) => distribution(publication, name, file, language));
  const dataset: Node = {
    '@id': at(datasetPath(name)),
    '@type': 'dcat:Dataset',
    'dct:title': inBoth((t) => (name === 'all' ? t('data.all') : t(`data.set.${name}`))),
    'dct:description': inBoth((t) => (name === 'all' ? t('data.aboutAll') : t(`data.about.${name}`))),
    'dct:identifier': text(name),
    ...shared(publication),
    'dct:language': languages.map(languageRef),
    'dct:accessRights': PUBLIC,
    'dct:provenance': { '@type': 'dct:ProvenanceStatement', 'rdfs:label': noticeOf(publication) },
    'dcat:theme': ref(`${EU}data-theme/GOVE`),
    'dcat:keyword': inBoth((t) => t('data.keyword')),
    'dcat:landingPage': ref(at('/data/')),
    'dcat:contactPoint': {
      '@type': 'vcard:Kind',
      'vcard:fn': text(publisherOf(publication, 'da'), 'da'),
      'vcard:hasURL': ref(at('/giv-besked/')),
    },
    'dcat:version': text(changelog[0].version),
    'dcat:distribution': files.map((file) => ref(file['@id'])),
  };
  return [dataset, ...files];
}

function distribution(
  publication: Publication,
  name: DatasetName,
  file: string,
  language: Language,
): Node & Reference {
  const at = (path: string) => absolute(path, publication.site);
  const csv = file.endsWith('.csv');
  return {
    '@id': at(`/data/#${file}`),
    '@type': 'dcat:Distribution',
    'dct:title': text(file),
    'dct:description': inBoth((t) => (csv ? t('data.csvFormat') : t('data.jsonFormat'))),
    'dct:format': ref(`${EU}file-type/${csv ? 'CSV' : 'JSON'}`),
    'dct:language': languageRef(language),
    'dct:license': LICENCE,
    'dct:rights': { '@type': 'dct:RightsStatement', 'rdfs:label': inBoth((t) => t('data.licenceNotice')) },
    'dct:conformsTo': ref(at(dataRoot + (csv ? `${file}-metadata.json` : `schema/${name}.json`))),
    'dct:modified': day(publication.portals.da.today),
    'dcat:accessURL': ref(at(dataRoot + file)),
    'dcat:downloadURL': ref(at(dataRoot + file)),
    'dcat:mediaType': ref(IANA + (csv ? 'text/csv' : 'application/json')),
    'dcat:accessService': ref(at('/data/#service')),
  };
}

/** What the catalogue and each data set say alike. */
function shared(publication: Publication) {
  return {
    'dct:publisher': ref(absolute('/data/#publisher', publication.site)),
    'dct:license': LICENCE,
    'dct:issued': day(FIRST_DAY),
    'dct:modified': day(publication.portals.da.today),
    'dct:spatial': ref(`${EU}country/DNK`),
  };
}

function filesOf(name: DatasetName): { file: string; language: Language }[] {
  const tables = name === 'all' ? [] : tablesOf(name).map((table) => `${table.name}.csv`);
  return languages.flatMap((language) =>
    [`${name}.json`, ...tables].map((file) => ({ file: inFolder(language, file), language })),
  );
}

function datasetPath(name: DatasetName): string {
  return `/data/#${name}`;
}

function noticeOf({ synthetic }: Publication): Literal[] {
  return inBoth((t) => (synthetic ? t('data.synthetic') : t('data.notice')));
}

function languageRef(language: Language): Reference {
  return ref(`${EU}language/${language === 'da' ? 'DAN' : 'ENG'}`);
}

function inBoth(words: (t: ReturnType<typeof speak>['t']) => string): Literal[] {
  return languages.map((language) => text(words(speak(language).t), language));
}

const datasetNames = ['all', ...collectionNames] as const;
const FIRST_DAY = changelog.at(-1)?.date ?? changelog[0].date;
const LICENCE = ref(`${EU}licence/CC_BY_4_0`);
const PUBLIC = ref(`${EU}access-right/PUBLIC`);

type DatasetName = CollectionName | 'all';
