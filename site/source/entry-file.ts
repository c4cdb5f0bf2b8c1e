import { LineCounter, parseDocument, type Document } from 'yaml';

/** The two kinds of entry: prose with facts on top, or facts only. */
export const ENTRY_FILE = /^(?<id>.+?)(?<english>\.en)?\.(?<ending>mdx|yaml)$/;

/** A file cut in two. `yamlStart` and `bodyStart` are offsets into the file's text, for line and column of any fault. */
export type EntryParts = { yaml: string; yamlStart: number; body: string; bodyStart: number };

const OPENING = /^---[ \t]*\r?\n/;
const CLOSING = /^---[ \t]*(?:\r?\n|$)/m;

/**
 * Cuts an entry's text into front matter and body. A `.yaml` file is front matter alone.
 * Returns undefined where an `.mdx` file has no front matter, or where it is never closed.
 */
export function splitEntry(text: string, ending: 'mdx' | 'yaml'): EntryParts | undefined {
  if (ending === 'yaml') return { yaml: text, yamlStart: 0, body: '', bodyStart: text.length };
  const opening = OPENING.exec(text);
  if (!opening) return undefined;
  const yamlStart = opening[0].length;
  const closing = CLOSING.exec(text.slice(yamlStart));
  if (!closing) return undefined;
  const bodyStart = yamlStart + closing.index + closing[0].length;
  return {
    yaml: text.slice(yamlStart, yamlStart + closing.index),
    yamlStart,
    body: text.slice(bodyStart),
    bodyStart,
  };
}

/** A parsed front matter: the document with positions, and its counter of lines (both relative to the front matter). */
export type ParsedYaml = { document: Document.Parsed; lines: LineCounter };

/**
 * Parses front matter as YAML 1.2, where `2024-06-04` is text and `no` is a word: nothing is turned into something else.
 * Never throws: faults stand in `document.errors`.
 */
export function parseYaml(yaml: string): ParsedYaml {
  const lines = new LineCounter();
  const document = withoutEnvironment(() =>
    parseDocument(yaml, {
      lineCounter: lines,
      version: '1.2',
      schema: 'core',
      uniqueKeys: true,
      merge: false,
    }),
  );
  return { document, lines };
}

/** The parser asks the environment at each token whether to log it, and Node is slow to answer: a fifth of the time goes with it. */
function withoutEnvironment<T>(run: () => T): T {
  const { env } = process;
  process.env = {};
  try {
    return run();
  } finally {
    process.env = env;
  }
}

/** The plain value of a document. An alias is never followed: a small bomb of them would hang the build. */
export function plainValue({ document }: ParsedYaml): unknown {
  return document.toJS({ maxAliasCount: 0 });
}
