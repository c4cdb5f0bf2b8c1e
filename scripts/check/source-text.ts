import type { Fault, Problem } from './problem.ts';

/** A place in a file as an editor counts: both from 1. */
export type Place = { readonly line: number; readonly column: number };

/** One file's text, without a byte order mark, that knows the line and column of each offset. */
export class SourceText {
  readonly file: string;
  readonly text: string;
  #starts: readonly number[] | undefined;

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
  }

  /** Counted when a place is asked for: most files have nothing that must be told. */
  get #lineStarts(): readonly number[] {
    this.#starts ??= [0, ...Array.from(this.text.matchAll(/\n/g), (match) => match.index + 1)];
    return this.#starts;
  }

  /** The offset at which a line begins; lines count from 1. */
  lineStart(line: number): number {
    return this.#lineStarts[line - 1] ?? this.text.length;
  }

  /** The line of an offset, from 1. */
  lineOf(offset: number): number {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.lineStart(middle + 1) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  /** The line and column of an offset. A column counts characters as an editor does, not UTF-16 units. */
  placeOf(offset: number): Place {
    const line = this.lineOf(offset);
    return { line, column: Array.from(this.text.slice(this.lineStart(line), offset)).length + 1 };
  }

  /** The fault as an error at its place. */
  error({ offset, message }: Fault): Problem {
    return { file: this.file, ...this.placeOf(offset), message, severity: 'error' };
  }
}
