import type { Config } from '../../functions/config.ts';
import { Refusal } from './refusal.ts';
import type { Terminal } from './terminal.ts';

/** One run of a command: what was written, where, and when. */
export interface Call {
  config: Config;
  environment: Record<string, string | undefined>;
  terminal: Terminal;
  words: string[];
  options: Record<string, string | boolean | (string | boolean)[] | undefined>;
  now: Date;
}

/** An option that holds a text, or undefined where it was not given. */
export function given(call: Call, option: string): string | undefined {
  const value = call.options[option];
  return typeof value === 'string' ? value : undefined;
}

/** An option that has to be there. */
export function needed(call: Call, option: string, example: string): string {
  const value = given(call, option)?.trim();
  if (!value) throw new Refusal(`Skriv --${option}, for eksempel --${option} ${example}.`);
  return value;
}
