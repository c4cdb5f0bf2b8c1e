import type { Findings } from './entry.ts';
import { readFrontMatter } from './front-matter.ts';
import type { EntryFile } from './names.ts';
import { offsetOf, type Path } from './positions.ts';
import { readSource } from './read.ts';
import { SourceText } from './source-text.ts';

/** One file after the check of all that it shows by itself. */
export type CheckedEntry = Findings & {
  readonly file: EntryFile;
  /** Its text, read when it is asked for: those of ten thousand files would fill the memory. */
  readonly source: SourceText;
  /** The prose, where nothing is wrong with it. */
  readonly body: string;
  /** The offset in the file of the fact at a path; undefined where the facts cannot be read. */
  readonly locate: (path: Path) => number | undefined;
};

/** A file with what was found in it. */
export function checkedEntry(file: EntryFile, findings: Findings): CheckedEntry {
  let read: SourceText | undefined;
  const source = (): SourceText => {
    read ??= sourceOf(file);
    return read;
  };
  return {
    file,
    ...findings,
    get source() {
      return source();
    },
    get body() {
      return findings.prose === undefined ? '' : source().text.slice(findings.prose);
    },
    locate: (path) => {
      const { parts, document } = readFrontMatter(source().text, file.ending);
      return parts && document && parts.yamlStart + offsetOf(document, path);
    },
  };
}

/** An empty text where the file went since it was checked. */
function sourceOf({ path, file }: EntryFile): SourceText {
  const source = readSource(path, file);
  return source instanceof SourceText ? source : new SourceText(file, '');
}
