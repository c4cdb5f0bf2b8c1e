import type { Fault } from './problem.ts';

const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;
const INVISIBLE = /[\u180E\u200B\u2060-\u2064\uFEFF\u{E0000}-\u{E007F}]/u;
const HIDDEN =
  // eslint-disable-next-line no-control-regex -- these are the characters that are looked for
  /\r(?!\n)|[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u{E0000}-\u{E007F}]|[\uD800-\uDFFF]/gu;

/** Without a place of its own, so that it can be asked again and again. */
const ANY_HIDDEN = new RegExp(HIDDEN.source, 'u');

/** The characters of a file that a reader cannot see and that may deceive: each once, at its first place, with its count. */
export function hiddenCharacters(text: string): Fault[] {
  if (!ANY_HIDDEN.test(text)) return [];
  const found = new Map<string, { offset: number; count: number }>();
  for (const { 0: character, index } of text.matchAll(HIDDEN)) {
    const seen = found.get(character);
    if (seen) seen.count += 1;
    else found.set(character, { offset: index, count: 1 });
  }
  return [...found].map(([character, { offset, count }]) => ({
    offset,
    message: `${describe(character)} ${count > 1 ? `Det står ${count} steder i filen. ` : ''}Slet det.`,
  }));
}

/** The same for a value that was written with escapes, such as "\\u202E" or &#x202E;, and so is not in the file's own text. */
export function hiddenInValue(value: string, written: string): string | undefined {
  if (!ANY_HIDDEN.test(value)) return undefined;
  const character = Array.from(value.matchAll(HIDDEN), ([match]) => match).find(
    (match) => !written.includes(match),
  );
  return character === undefined ? undefined : `${describe(character)} Slet det.`;
}

function describe(character: string): string {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (BIDI.test(character)) return `Et usynligt tegn (${code}) vender tekstens læseretning.`;
  if (INVISIBLE.test(character)) return `Her står et usynligt tegn (${code}).`;
  if (character === '\r') return 'Linjen slutter med et gammelt linjeskift (U+000D alene).';
  return `Her står et styretegn (${code}), som ikke hører til i tekst.`;
}
