import { collections, translationSchema, type CollectionName } from '../../site/model/collections.ts';
import { mentionsIn } from '../../site/model/integrity/references.ts';
import { proseTexts } from '../../site/source/prose.ts';
import { hiddenCharacters } from './characters.ts';
import { readFrontMatter, type FrontMatter } from './front-matter.ts';
import { checkBody, type BodyFindings } from './mdx.ts';
import type { EntryFile } from './names.ts';
import { lixOf } from './plain-language.ts';
import { placeholderFaults } from './placeholders.ts';
import { offsetOf } from './positions.ts';
import type { Fault } from './problem.ts';
import { readableText } from './readable.ts';
import type { Mention } from './references.ts';
import { readFacts, type DataFault } from './schema.ts';
import type { SourceText } from './source-text.ts';
import type { Dictionary } from './spelling.ts';
import { styleFindings, type StyleFinding } from './style.ts';

type Facts = Readonly<Record<string, unknown>>;

/** What one file shows by itself, as plain data: always the same for the same text under the same name. */
export type Findings = {
  readonly faults: readonly Fault[];
  readonly mentions: readonly Mention[];
  readonly draft: boolean;
  /** Its facts, where they fit their schema; none for a translation. */
  readonly value?: Facts;
  /** A translation's words, where they fit their schema. */
  readonly words?: Facts;
  /** The offset of its prose, where nothing is wrong with it. */
  readonly prose?: number;
  readonly lix: number;
  readonly style: readonly StyleFinding[];
};

/** Checks one file by itself: its characters, its facts and its prose, and with a dictionary its words. */
export function checkEntry(source: SourceText, file: EntryFile, dictionary?: Dictionary): Findings {
  const { text } = source;
  const front = readFrontMatter(text, file.ending);
  const { value, ...facts } = checkFacts(front, file);
  const bodyStart = front.parts?.bodyStart ?? 0;
  const { tree, ...body } = file.ending === 'mdx' && front.parts ? checkBody(front.parts.body) : NO_BODY;
  const inFile = <T extends { offset: number }>(found: T): T => ({
    ...found,
    offset: found.offset + bodyStart,
  });
  const draft = isDraft(front.data);
  const isRight = body.faults.length === 0;
  return {
    draft,
    faults: [
      ...hiddenCharacters(text),
      ...front.faults,
      ...facts.faults,
      ...body.faults.map(inFile),
      ...(draft ? [] : placeholderFaults(text)),
    ],
    mentions: [...facts.mentions, ...body.mentions.map(inFile)],
    ...(front.parts && isRight && { prose: bodyStart }),
    ...(value && (file.english ? { words: value } : { value })),
    lix: value && !file.english ? lixOf(file.collection, value, isRight && tree ? proseTexts(tree) : []) : 0,
    style: dictionary ? styleFindings(readable(text, file, front), source, dictionary) : [],
  };
}

const NO_BODY: BodyFindings = { faults: [], mentions: [] };

/** The Danish text of a file at its own offsets, all else blank; empty for a translation and where nothing can be read. */
function readable(
  text: string,
  { collection, english }: EntryFile,
  { parts, document }: FrontMatter,
): string {
  if (english || !parts || !document) return '';
  return readableText(text, { collection, schema: collections[collection].schema, document }, parts);
}

function isDraft(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'draft' in data && data.draft === true;
}

type FactFindings = Pick<Findings, 'faults' | 'mentions'> & { readonly value: Facts | undefined };

function checkFacts({ document, data, parts }: FrontMatter, file: EntryFile): FactFindings {
  if (!document || !parts) return { faults: [], mentions: [], value: undefined };
  const at = (path: DataFault['path'], what: DataFault['at']): number =>
    parts.yamlStart + offsetOf(document, path, what);
  const place = ({ path, at: what, message }: DataFault): Fault => ({ offset: at(path, what), message });
  if (file.english) {
    const { faults, value } = readTranslation(data, file);
    return { faults: faults.map(place), mentions: [], value };
  }
  const { schema } = collections[file.collection];
  const { faults, value } = readFacts(schema, data);
  const mentions = mentionsIn(schema, data).map(({ path, ...mention }) => ({
    ...mention,
    offset: at(path, 'value'),
  }));
  return { faults: faults.map(place), mentions, value };
}

/** A translation carries words; a fact in it could come to differ from the Danish one. */
function readTranslation(data: unknown, { collection, id }: EntryFile): ReturnType<typeof readFacts> {
  const { shape } = translationSchema(collection);
  const facts = Object.keys(collections[collection].schema.shape).filter((key) => !(key in shape));
  const { faults, value } = readFacts(translationSchema(collection), data);
  const worded = faults.map((fault) => {
    const key = String(fault.path[0]);
    const isFact = fault.path.length === 1 && fault.at === 'key' && facts.includes(key);
    return isFact ? { ...fault, message: factMessage(key, collection, id) } : fault;
  });
  return { faults: worded, value };
}

function factMessage(key: string, collection: CollectionName, id: string): string {
  const words = Object.keys(translationSchema(collection).shape).join(', ');
  return `"${key}" er en oplysning, og oplysninger står kun i den danske fil ${collection}/${id}. Slet den her; en oversættelse har kun ${words}.`;
}
