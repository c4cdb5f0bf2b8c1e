import type { Fault, Problem } from './problem.ts';

/** One file's text, without a byte order mark, that knows the line and column of each offset. */
export class SourceText {
  readonly file: string;
  readonly text: string;
  readonly #lineStarts: readonly number[];

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
    this.#lineStarts = [0, ...Array.from(text.matchAll(/\n/g), (match) => match.index + 1)];
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

  /** The fault as an error at its line and column. A column counts characters as an editor does, not UTF-16 units. */
  error({ offset, message }: Fault): Problem {
    const line = this.lineOf(offset);
    const column = Array.from(this.text.slice(this.lineStart(line), offset)).length + 1;
    return { file: this.file, line, column, message, severity: 'error' };
  }
}
