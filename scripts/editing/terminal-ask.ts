import { createInterface } from 'node:readline/promises';
import { Refusal } from '../feedback/refusal.ts';
import type { Ask } from './ask.ts';

/** Asks in the terminal; undefined where nobody sits at it. Whoever stops (Ctrl+C, Ctrl+D) is told that nothing is written. */
export function askInTerminal(): { readonly ask: Ask; readonly close: () => void } | undefined {
  if (!process.stdin.isTTY) return undefined;
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const stopped = new AbortController();
  lines.once('close', () => stopped.abort());
  const ask: Ask = async (question) => {
    try {
      return await lines.question(question, { signal: stopped.signal });
    } catch (cause) {
      throw new Refusal('\nAfbrudt. Intet er skrevet.', { cause });
    }
  };
  return { ask, close: () => lines.close() };
}
