import type { About } from './warning-words.ts';

/** One line of the report: where something is wrong, what, and what to write instead. Plain data. */
export type Problem = {
  /** The file from the content folder's name on: `content/barriers/x.mdx`. */
  readonly file: string;
  readonly line: number;
  /** In characters, from 1. */
  readonly column: number;
  readonly message: string;
  readonly severity: 'error' | 'warning';
  /** Of a warning: the entry, and what is so of it, by which the report puts many in one line. */
  readonly about?: About;
};

/** All that the check found, sorted by file, line and column, and how many files it read. */
export type CheckReport = { readonly problems: readonly Problem[]; readonly files: number };

/** Something wrong at an offset of one file's text. */
export type Fault = { readonly offset: number; readonly message: string };

/** An error about a file as a whole. */
export function fileError(file: string, message: string): Problem {
  return { file, line: 1, column: 1, message, severity: 'error' };
}

/** By file, line, column, and then by message, so that the same content always gives the same report. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message, b.message),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
