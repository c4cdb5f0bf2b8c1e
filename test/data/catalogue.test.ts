import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { DataFactory, Parser, Store, type Quad } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { describe, expect, it } from 'vitest';
import { dataFiles } from '../../site/data/files.ts';
import type { Publication } from '../../site/data/publication.ts';
import { turtle } from '../../site/data/rdf.ts';
import { collectionNames } from '../../site/model/collections.ts';
import { publicationOf, SITE } from './publication.ts';

const DCAT = 'http://www.w3.org/ns/dcat#';
const DCT = 'http://purl.org/dc/terms/';
const shapes = new Store(new Parser().parse(readFileSync('test/data/dcat-ap.shapes.ttl', 'utf8')));

/** The catalogue as a library reads it, from the address where it lies. */
function readTurtle(publication: Publication): Quad[] {
  return new Parser({ baseIRI: `${SITE.href}data/v1/catalog.ttl` }).parse(textOf(publication, 'catalog.ttl'));
}

function textOf(publication: Publication, path: string): string {
  const file = dataFiles(publication).find((one) => one.path === path);
  if (!file) throw new Error(`There is no ${path}.`);
  return file.text;
}

async function broken(quads: Quad[]): Promise<string[]> {
  const report = await new SHACLValidator(shapes).validate(new Store(quads));
  return report.results.map(({ focusNode, path }) => `${focusNode.value} ${path.value}`);
}

const quads = readTurtle(publicationOf());

describe('the catalogue', () => {
  it('says the same in Turtle and in JSON-LD, triple for triple', async () => {
    const document = JSON.parse(textOf(publicationOf(), 'catalog.jsonld')) as object;
    expect(quads.length).toBeGreaterThan(1000);
    expect(await canonical(document)).toEqual(await canonical(nQuads(quads)));
  });

  it('follows the main rules of DCAT-AP', async () => {
    expect(await broken(quads)).toEqual([]);
  });

  it.each([
    ['a publisher', `${DCT}publisher`],
    ['a title', `${DCT}title`],
    ['a description', `${DCT}description`],
    ['an access address', `${DCAT}accessURL`],
    ['a licence', `${DCT}license`],
    ['a name of the agent', 'http://xmlns.com/foaf/0.1/name'],
  ])('would be refused without %s', async (_, predicate) => {
    expect(await broken(quads.filter((quad) => quad.predicate.value !== predicate))).not.toEqual([]);
  });

  it('would be refused with a date that is no date, and with a licence as text', async () => {
    const changed = (predicate: string, value: ReturnType<typeof DataFactory.literal>) =>
      quads.map((quad) =>
        quad.predicate.value === predicate ? DataFactory.quad(quad.subject, quad.predicate, value) : quad,
      );
    expect(await broken(changed(`${DCT}modified`, DataFactory.literal('i går')))).not.toEqual([]);
    expect(await broken(changed(`${DCT}license`, DataFactory.literal('CC BY 4.0')))).not.toEqual([]);
  });

  it('has a data set for each collection and for everything', () => {
    const store = new Store(quads);
    expect(store.getSubjects(null, `${DCAT}Dataset`, null)).toHaveLength(collectionNames.length + 1);
  });

  it('leads to files that are there', () => {
    const paths = dataFiles(publicationOf()).map(({ path }) => `${SITE.href}data/v1/${path}`);
    const named = ['accessURL', 'downloadURL', 'endpointURL', 'endpointDescription']
      .map((name) => DCAT + name)
      .concat(`${DCT}conformsTo`)
      .flatMap((predicate) => new Store(quads).getObjects(null, predicate, null).map(({ value }) => value));
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((value) => value.startsWith(SITE.href) && !paths.includes(value))).toEqual([]);
    const tables = paths.filter((path) => path.endsWith('.csv'));
    expect(tables.filter((path) => !named.includes(path))).toEqual([]);
  });

  it('is the same catalogue where the portal does not know its address: the reader does', async () => {
    const local = readTurtle(publicationOf(undefined, { site: undefined }));
    expect(await canonical(nQuads(local))).toEqual(await canonical(nQuads(quads)));
  });

  it('says that it is synthetic where it is', () => {
    const synthetic = readTurtle(publicationOf(undefined, { synthetic: true }));
    const said = (all: Quad[]) => all.filter(({ object }) => /syntetisk/i.test(object.value)).length;
    expect(said(synthetic)).toBeGreaterThan(collectionNames.length);
    expect(said(quads)).toBe(0);
  });

  it('names the authority that publishes it', () => {
    const quadsOf = readTurtle(publicationOf(undefined, { publisher: 'Opdigtet Styrelse' }));
    expect(quadsOf.some(({ object }) => object.value === 'Opdigtet Styrelse')).toBe(true);
    expect(quadsOf.some(({ object }) => object.value.includes('uofficiel'))).toBe(false);
  });
});

it('a text comes through Turtle as it was, whatever stands in it', () => {
  const hostile = 'a"b\\c\n\t\u0001\u2028 æøå 😀 @da ^^x .';
  const [, quad] = new Parser().parse(
    turtle([
      {
        '@id': 'https://portal.example/x',
        '@type': 'dcat:Catalog',
        'dct:title': { '@value': hostile, '@language': 'da' },
      },
    ]),
  );
  expect(quad?.object.value).toBe(hostile);
});

/** The triples in the one order and with the one naming of blank nodes that the standard gives (RDFC-1.0). */
async function canonical(graph: object | string): Promise<string[]> {
  const options = {
    base: `${SITE.href}data/v1/catalog.jsonld`,
    algorithm: 'RDFC-1.0',
    format: 'application/n-quads',
    ...(typeof graph === 'string' && { inputFormat: 'application/n-quads' }),
  };
  // the types know neither the newer algorithm nor N-Quads as input
  const text = await jsonld.canonize(graph as object, options as Parameters<typeof jsonld.canonize>[1]);
  return text.split('\n');
}

function nQuads(all: Quad[]): string {
  return all.map((quad) => `${[quad.subject, quad.predicate, quad.object].map(term).join(' ')} .\n`).join('');
}

function term(node: Quad['subject'] | Quad['predicate'] | Quad['object']): string {
  if (node.termType === 'NamedNode') return `<${node.value}>`;
  if (node.termType === 'BlankNode') return `_:${node.value}`;
  if (node.termType !== 'Literal') throw new Error(`Unexpected ${node.termType}.`);
  const text = JSON.stringify(node.value);
  if (node.language) return `${text}@${node.language}`;
  return node.datatype.value.endsWith('#string') ? text : `${text}^^<${node.datatype.value}>`;
}
