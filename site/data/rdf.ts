/** A graph in the plainest JSON-LD: every value says what it is, so that it can be written as Turtle too, triple for triple. */
export type Node = { readonly '@id'?: string; readonly '@type': string } & {
  readonly [property: string]: Value;
};
export type Reference = { readonly '@id': string };
export type Literal = { readonly '@value': string; readonly '@language'?: string; readonly '@type'?: string };
type Value = string | One | readonly One[] | undefined;
type One = Reference | Literal | Node;

const prefixes = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

export function ref(iri: string): Reference {
  return { '@id': iri };
}

export function text(value: string, language?: string): Literal {
  return { '@value': value, ...(language && { '@language': language }) };
}

export function day(value: string): Literal {
  return { '@value': value, '@type': 'xsd:date' };
}

/** The graph as a JSON-LD 1.1 document. */
export function jsonLd(nodes: readonly Node[]): object {
  return { '@context': prefixes, '@graph': nodes };
}

/** The same graph as Turtle 1.1. */
export function turtle(nodes: readonly Node[]): string {
  const head = Object.entries(prefixes).map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .`);
  const blocks = nodes.map((node) => `<${node['@id'] ?? ''}>\n  ${properties(node).join(' ;\n  ')} .`);
  return `${head.join('\n')}\n\n${blocks.join('\n\n')}\n`;
}

function properties(node: Node): string[] {
  const others = Object.entries(node).filter(([name]) => !name.startsWith('@'));
  return [
    `a ${node['@type']}`,
    ...others.map(([name, value]) => {
      const values = (Array.isArray(value) ? value : [value]) as readonly One[];
      return `${name} ${values.map(object).join(', ')}`;
    }),
  ];
}

function object(value: One): string {
  if ('@value' in value) return literal(value as Literal);
  if ('@type' in value) return `[ ${properties(value).join(' ; ')} ]`;
  return `<${value['@id']}>`;
}

/** Every escape of a JSON string is one of Turtle's too. */
function literal({ '@value': value, '@language': language, '@type': type }: Literal): string {
  const words = JSON.stringify(value);
  if (language) return `${words}@${language}`;
  return type ? `${words}^^${type}` : words;
}
