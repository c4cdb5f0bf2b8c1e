import { text } from 'node:stream/consumers';
import { formatNumber } from '../../site/model/numbers.ts';

/** The terminal that this process runs in. */
export const processTerminal: Terminal = {
  out: (line) => process.stdout.write(`${line}\n`),
  note: (line) => process.stderr.write(`${line}\n`),
  status: process.stderr.isTTY ? (line) => process.stderr.write(`\r\u001b[K${line}`) : undefined,
  input: process.stdin.isTTY ? undefined : async () => text(process.stdin),
};

/**
 * What others wrote, safe to show in a terminal: characters that would move the cursor, colour the screen or turn the text around
 * are shown by their numbers.
 */
export function shown(words: string): string {
  return words.replace(
    /[^\P{Cc}\n\t]|\p{Bidi_Control}|\p{Cs}/gu,
    (sign) => `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
  );
}

/** Tells how far long work has come: in place on a screen, and in a log only now and then. */
export function progress(terminal: Terminal, what: string): Progress {
  let last = 0;
  return {
    tell(count) {
      if (terminal.status) terminal.status(`${what}: ${formatNumber(count)} …`);
      else if (count >= last + 1_000) {
        last = count;
        terminal.note(`${what}: ${formatNumber(count)} …`);
      }
    },
    end: () => terminal.status?.(''),
  };
}

export interface Terminal {
  /** a line of the result */
  out: (line: string) => void;
  /** a line about the work, apart from the result */
  note: (line: string) => void;
  /** writes over the line that it wrote last; undefined where nobody looks */
  status: ((line: string) => void) | undefined;
  /** all that is piped in; undefined where a person sits at the keyboard */
  input: (() => Promise<string>) | undefined;
}

export interface Progress {
  tell: (count: number) => void;
  end: () => void;
}
