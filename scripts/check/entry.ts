import { collections, translationSchema, type CollectionName } from '../../site/model/collections.ts';
import { mentionsIn } from '../../site/model/integrity/references.ts';
import { hiddenCharacters } from './characters.ts';
import { readFrontMatter, type FrontMatter } from './front-matter.ts';
import { checkBody } from './mdx.ts';
import type { EntryFile } from './names.ts';
import { placeholderFaults } from './placeholders.ts';
import { offsetOf, type Path } from './positions.ts';
import type { Fault } from './problem.ts';
import { readableText } from './readable.ts';
import type { Mention } from './references.ts';
import { readFacts, type DataFault } from './schema.ts';
import type { SourceText } from './source-text.ts';

/** One file after the check of all that it shows by itself. `value` is there only where its facts fit their schema. */
export type CheckedEntry = {
  readonly file: EntryFile;
  readonly source: SourceText;
  readonly faults: readonly Fault[];
  readonly mentions: readonly Mention[];
  /** The prose, where nothing is wrong with it. */
  readonly body: string;
  readonly draft: boolean;
  /** The Danish text of the file at its own offsets, all else blank; empty for a translation and where nothing can be read. */
  readonly readable: string;
  /** The offset in the file of the fact at a path; undefined where the facts cannot be read. */
  readonly locate: (path: Path) => number | undefined;
  readonly value: Readonly<Record<string, unknown>> | undefined;
  /** A translation's words, where they fit their schema. */
  readonly words: Readonly<Record<string, unknown>> | undefined;
};

/** Checks one file by itself: its characters, its facts and its prose. */
export function checkEntry(source: SourceText, file: EntryFile): CheckedEntry {
  const front = readFrontMatter(source.text, file.ending);
  const facts = checkFacts(front, file);
  const bodyStart = front.parts?.bodyStart ?? 0;
  const body =
    front.parts && file.ending === 'mdx' ? checkBody(front.parts.body) : { faults: [], mentions: [] };
  const prose = body.faults.length === 0 ? (front.parts?.body ?? '') : '';
  const inFile = <T extends { offset: number }>(found: T): T => ({
    ...found,
    offset: found.offset + bodyStart,
  });
  const draft = isDraft(front.data);
  return {
    file,
    source,
    draft,
    readable: readable(source.text, file, front),
    faults: [
      ...hiddenCharacters(source.text),
      ...front.faults,
      ...facts.faults,
      ...body.faults.map(inFile),
      ...(draft ? [] : placeholderFaults(source.text)),
    ],
    mentions: [...facts.mentions, ...body.mentions.map(inFile)],
    body: prose,
    locate: (path) => locate(source, file, path),
    value: file.english ? undefined : facts.value,
    words: file.english ? facts.value : undefined,
  };
}

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

/** Reads the facts once more for their places: to keep those of ten thousand files would fill the memory. */
function locate(source: SourceText, { ending }: EntryFile, path: Path): number | undefined {
  const { parts, document } = readFrontMatter(source.text, ending);
  return parts && document && parts.yamlStart + offsetOf(document, path);
}

type Facts = Pick<CheckedEntry, 'faults' | 'mentions' | 'value'>;

function checkFacts({ document, data, parts }: FrontMatter, file: EntryFile): Facts {
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
