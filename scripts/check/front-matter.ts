import { isAlias, isMap, isPair, isScalar, isSeq, type Document, type ParsedNode } from 'yaml';
import { parseYaml, plainValue, splitEntry, type EntryParts } from '../../site/source/entry-file.ts';
import { yamlTooDeep } from '../../site/source/nesting.ts';
import { hiddenInValue } from './characters.ts';
import type { Fault } from './problem.ts';
import { yamlFaults } from './yaml-errors.ts';

/** A file cut and read as far as it goes. `document` and `data` are there only where the values can be trusted. */
export type FrontMatter = {
  readonly parts?: EntryParts;
  readonly document?: Document.Parsed;
  readonly data?: unknown;
  readonly faults: readonly Fault[];
};

/** Reads the facts of a file, or says in what ways they cannot be read. Offsets count in the whole file. */
export function readFrontMatter(text: string, ending: 'mdx' | 'yaml'): FrontMatter {
  const parts = splitEntry(text, ending);
  if (!parts) return { faults: [{ offset: 0, message: unsplit(text) }] };
  const { yaml, yamlStart } = parts;
  const faults = yamlTooDeep(yaml) ?? (ending === 'mdx' ? strayFence(yaml) : undefined);
  const read = faults ? { faults: [faults] } : readYaml(yaml);
  return {
    parts,
    ...read,
    faults: read.faults.map(({ offset, message }) => ({ offset: offset + yamlStart, message })),
  };
}

function readYaml(yaml: string): Omit<FrontMatter, 'parts'> {
  if (yaml.replace(/#.*/g, '').trim() === '') return { faults: [{ offset: 0, message: EMPTY }] };
  const directive = /^%/m.exec(yaml);
  if (directive)
    return { faults: [{ offset: directive.index, message: 'En linje kan ikke begynde med %. Slet den.' }] };
  const parsed = parseYaml(yaml);
  const { document } = parsed;
  const faults = yamlFaults(document.errors, yaml);
  // a key that stands twice leaves the rest of the file readable
  if (document.errors.some(({ code }) => code !== 'DUPLICATE_KEY')) return { faults };
  if (!isMap(document.contents)) return { faults: [{ offset: 0, message: NO_MAP }] };
  const found = nodeFaults(document.contents, yaml);
  if (found.length > 0) return { faults: [...faults, ...found] };
  return { faults, document, data: plainValue(parsed) };
}

const EMPTY = 'Filen har ingen oplysninger. Skriv mindst title: og det andet, som filen skal have.';
const NO_MAP = 'Oplysningerne skal være linjer med nøgle, kolon og værdi. Skriv for eksempel title: Navnet.';

function unsplit(text: string): string {
  return /^---[ \t]*\r?\n/.test(text)
    ? 'Filens hoved bliver aldrig lukket. Skriv en linje med --- efter oplysningerne.'
    : 'Filen har intet hoved. Begynd den med en linje med ---, så oplysningerne, og så en linje med --- igen.';
}

/** Astro ends the front matter at any line that begins so, and would run what follows as a page. */
function strayFence(yaml: string): Fault | undefined {
  const fence = /^(?:---|\+\+\+)/m.exec(yaml);
  return fence
    ? { offset: fence.index, message: 'En linje i hovedet kan ikke begynde med --- eller +++. Ret linjen.' }
    : undefined;
}

/** Everything in the YAML that content has no use for, and that could make a small file grow or run. */
function nodeFaults(node: ParsedNode | null, yaml: string): Fault[] {
  if (node === null) return [];
  const offset = node.range[0];
  if (isAlias(node)) {
    return [
      {
        offset,
        message: `Henvisninger med * er ikke tilladt. Skriv værdien helt ud. Mener du selve tegnet, så sæt værdien i anførselstegn.`,
      },
    ];
  }
  return [...propertyFaults(node, yaml), ...childFaults(node, yaml)];
}

function propertyFaults(node: Exclude<ParsedNode, { source: string; range: never }>, yaml: string): Fault[] {
  const faults: Fault[] = [];
  const offset = node.range[0];
  const { anchor, tag } = node as { anchor?: string; tag?: string };
  if (anchor !== undefined) {
    const at = yaml.lastIndexOf(`&${anchor}`, offset);
    faults.push({
      offset: at === -1 ? offset : at,
      message: `Mærket &${anchor} er ikke tilladt. Slet det, og skriv værdien helt ud alle steder.`,
    });
  }
  if (tag !== undefined) {
    const at = yaml.lastIndexOf('!', offset);
    const start = yaml[at - 1] === '!' ? at - 1 : at;
    const written = /^\S*/.exec(yaml.slice(Math.max(start, 0)))?.[0] ?? '';
    faults.push({
      offset: Math.max(start, 0),
      message: `Mærket ${written} er ikke tilladt. Slet det, så kun værdien står tilbage.`,
    });
  }
  if (isScalar(node) && typeof node.value === 'string') {
    const message = hiddenInValue(node.value, yaml);
    if (message) faults.push({ offset, message });
  }
  return faults;
}

function childFaults(node: ParsedNode, yaml: string): Fault[] {
  if (isSeq(node)) return node.items.flatMap((item) => nodeFaults(item as ParsedNode | null, yaml));
  if (!isMap(node)) return [];
  return node.items.flatMap((pair) =>
    isPair(pair) ? pairFaults(pair as unknown as ParsedPair, node.range[0], yaml) : [],
  );
}

function pairFaults({ key, value }: ParsedPair, start: number, yaml: string): Fault[] {
  if (!isScalar(key) || typeof key.value !== 'string') {
    const offset = key?.range[0] ?? start;
    return [{ offset, message: 'En nøgle skal være et ord, for eksempel title. Ret linjen.' }];
  }
  if (key.value === '<<') {
    return [{ offset: key.range[0], message: 'Fletning med << er ikke tilladt. Skriv værdierne helt ud.' }];
  }
  return [...nodeFaults(key, yaml), ...nodeFaults(value, yaml)];
}

type ParsedPair = { key: ParsedNode | null; value: ParsedNode | null };
